package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Resolves a source that is a name or a noun phrase. One article, one thread. */
final class PhraseResolver {
  private static final Set<String> QUANTIFIERS =
      Set.of(
          "some",
          "many",
          "most",
          "several",
          "few",
          "others",
          "all",
          "both",
          "majority",
          "number",
          "half",
          "dozens",
          "hundreds",
          "thousands",
          "millions",
          "more",
          "scores",
          "plenty",
          "percent",
          "%",
          "group",
          "each",
          "those",
          "none",
          "lots",
          "handful",
          "part",
          "much",
          "rest",
          "everyone",
          "people");
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8,
          "nine", 9, "ten", 10);
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "one", "another", "no", "any", "every", "each");
  private static final Set<String> DEFINITE = Set.of("the", "that", "this", "these", "those");
  private static final Set<String> OWNERS =
      Set.of("his", "her", "their", "its", "my", "our", "your");
  private static final Set<String> LOOSE =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "other",
          "more",
          "same",
          "both",
          "several",
          "some",
          "many",
          "few",
          "most",
          "all",
          "certain",
          "various",
          "unidentified",
          "unnamed",
          "anonymous");

  private final Facts facts;
  private final RoleFinder roles;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final List<Spoken> spoken = new ArrayList<>();

  /** Who spoke where. */
  private record Spoken(int place, Speaker speaker, boolean several) {}

  PhraseResolver(Facts facts, RoleFinder roles, Words words, Cast cast, Speakers speakers) {
    this.facts = facts;
    this.roles = roles;
    this.words = words;
    this.cast = cast;
    this.speakers = speakers;
  }

  void remember(Speaker speaker, List<Speaker> with, int place) {
    spoken.add(new Spoken(place, speaker, !with.isEmpty()));
  }

  SourceReading resolve(SourcePhrase phrase) {
    Words.Run core = phrase.core();
    for (int at = core.from() + 1; at < core.to() - 1; at++) {
      if (words.is(at, "and") && cast.at(at).isEmpty()) {
        Optional<Speaker> first = named(part(core.from(), at));
        if (first.isPresent()) {
          Speaker second = one(part(at + 1, phrase.whole().to()));
          return new SourceReading(first, List.of(second));
        }
      }
    }
    return new SourceReading(Optional.of(one(phrase)), List.of());
  }

  private SourcePhrase part(int from, int to) {
    return SourcePhrase.of(words, new Words.Run(from, to), cast);
  }

  private Optional<Speaker> named(SourcePhrase phrase) {
    return cast.at(phrase.head()).flatMap(m -> ofMention(phrase, m));
  }

  private Speaker one(SourcePhrase phrase) {
    Optional<Speaker> named = named(phrase);
    if (named.isPresent()) {
      return named.get();
    }
    Optional<Speaker> apposed = apposed(phrase);
    if (apposed.isPresent()) {
      return apposed.get();
    }
    Word head = words.at(phrase.head());
    if (isQuantified(phrase)) {
      return partitive(phrase).orElseGet(() -> group(phrase));
    }
    Optional<Roles.Role> role =
        facts.roles().ending(words, phrase.core().from(), phrase.core().to());
    if (role.isPresent()) {
      return role.get().plural() ? several(phrase, role.get()) : single(phrase, role.get());
    }
    if (facts.roles().isOrganisationNoun(head)) {
      return body(phrase);
    }
    if (isPlural(head) && !head.isUpperCase()) {
      return group(phrase);
    }
    return speakers.unknown(phrase.whole().from(), label(phrase), List.of(), Optional.empty());
  }

  /** The core ends in a name: whose it is depends on what the name is of. */
  private Optional<Speaker> ofMention(SourcePhrase phrase, Mention mention) {
    if (mention.words().to() != phrase.core().to()) {
      return Optional.empty();
    }
    String label = label(phrase);
    Optional<Person> person = cast.bearer(mention);
    if (person.isPresent()) {
      boolean full = mention.words().length() > 1 || person.get().isSingle();
      return Optional.of(
          speakers.person(person.get(), label, full ? Resolution.NAME : Resolution.SURNAME));
    }
    return switch (mention.kind()) {
      case STATE ->
          isPlural(words.at(phrase.head())) && !mention.name().endsWith("s")
              ? Optional.empty()
              : Optional.of(
                  speakers.body(SpeakerType.STATE, mention.name(), label, Resolution.NAME));
      case METONYM ->
          Optional.of(speakers.body(SpeakerType.STATE, mention.name(), label, Resolution.METONYM));
      case ORGANISATION ->
          Optional.of(
              speakers.body(SpeakerType.ORGANISATION, mention.name(), label, Resolution.NAME));
      case PERSON, PART, PLACE, OTHER -> Optional.empty();
    };
  }

  /** "the group's president, Ann Example": a description, a comma, a name. */
  private Optional<Speaker> apposed(SourcePhrase phrase) {
    int comma = phrase.core().to();
    boolean describes = facts.roles().ending(words, phrase.core().from(), comma).isPresent();
    if (!describes || !words.is(comma, ",") || comma + 1 >= phrase.whole().to()) {
      return Optional.empty();
    }
    SourcePhrase after = part(comma + 1, phrase.whole().to());
    return cast.at(after.head())
        .filter(m -> m.words().from() == after.core().from())
        .flatMap(cast::bearer)
        .map(
            p -> {
              var found = new ArrayList<RoleFact>();
              roles.apposition(words, phrase.core().from(), found);
              found.stream().filter(f -> !p.facts().contains(f)).forEach(p.facts()::add);
              return speakers.person(p, label(phrase), Resolution.NAME);
            });
  }

  private boolean isQuantified(SourcePhrase phrase) {
    String head = words.at(phrase.head()).lower();
    boolean partitive = !phrase.rest().isEmpty() && words.is(phrase.rest().from(), "of");
    return QUANTIFIERS.contains(head) || (partitive && NUMBERS.containsKey(head));
  }

  /** "one of the aides": an unnamed aide. */
  private Optional<Speaker> partitive(SourcePhrase phrase) {
    if (!words.is(phrase.head(), "one") || !words.is(phrase.rest().from(), "of")) {
      return Optional.empty();
    }
    SourcePhrase of = part(phrase.rest().from() + 1, phrase.whole().to());
    return facts
        .roles()
        .ending(words, of.core().from(), of.core().to())
        .map(
            r ->
                speakers.unnamed(
                    phrase.whole().from(),
                    r.noun(),
                    affiliation(of, r),
                    OptionalInt.of(1),
                    label(phrase)));
  }

  private Speaker several(SourcePhrase phrase, Roles.Role role) {
    OptionalInt count = count(phrase);
    if (count.isPresent()) {
      return speakers.unnamed(
          phrase.whole().from(),
          role(phrase, role),
          affiliation(phrase, role),
          count,
          label(phrase));
    }
    return group(phrase);
  }

  private Speaker single(SourcePhrase phrase, Roles.Role role) {
    String first = words.at(phrase.core().from()).lower();
    boolean definite =
        DEFINITE.contains(first) || (!INDEFINITE.contains(first) && !OWNERS.contains(first));
    Optional<String> affiliation = affiliation(phrase, role);
    if (definite) {
      Optional<Speaker> holder = holder(phrase, role, affiliation);
      if (holder.isPresent()) {
        return holder.get();
      }
      Optional<Speaker> same = lastUnnamed(role);
      if (same.isPresent()) {
        return Speakers.again(same.get(), label(phrase), Resolution.DESCRIPTION);
      }
    }
    boolean office = definite && role.tie() == Roles.Tie.OFFICE;
    return office
        ? speakers.unknown(
            phrase.whole().from(), label(phrase), List.of(), Optional.of(role(phrase, role)))
        : speakers.unnamed(
            phrase.whole().from(), role(phrase, role), affiliation, count(phrase), label(phrase));
  }

  /** The person of the article who is known to be that: the only one, or the last one named. */
  private Optional<Speaker> holder(
      SourcePhrase phrase, Roles.Role role, Optional<String> affiliation) {
    List<Person> holders =
        cast.persons().stream()
            .filter(p -> isNamedBefore(p, phrase.whole().from()))
            .filter(p -> p.facts().stream().anyMatch(f -> fits(f, role, affiliation)))
            .toList();
    return holders.size() == 1
        ? Optional.of(speakers.person(holders.get(0), label(phrase), Resolution.OFFICE))
        : Optional.empty();
  }

  private static boolean fits(RoleFact fact, Roles.Role role, Optional<String> affiliation) {
    String noun = Spelling.fold(fact.role());
    boolean same = fact.noun().equals(role.noun()) || noun.endsWith(role.noun());
    return same
        && (affiliation.isEmpty()
            || fact.affiliation().map(a -> a.equals(affiliation.get())).orElse(false));
  }

  private boolean isNamedBefore(Person person, int place) {
    return cast.mentions().stream()
        .anyMatch(
            m -> m.words().from() < place && cast.bearer(m).filter(p -> p == person).isPresent());
  }

  private Optional<Speaker> lastUnnamed(Roles.Role role) {
    Optional<Speaker> last = Optional.empty();
    for (Spoken s : spoken) {
      if (s.speaker() instanceof Speaker.Unnamed u
          && u.role().filter(r -> Spelling.fold(r).endsWith(role.noun())).isPresent()) {
        last = Optional.of(u);
      }
    }
    return last;
  }

  private Speaker body(SourcePhrase phrase) {
    int from = phrase.core().from();
    int start =
        DEFINITE.contains(words.at(from).lower()) && phrase.core().length() > 1 ? from + 1 : from;
    String noun = words.at(phrase.head()).lower();
    if (phrase.core().to() - start == 1) {
      Optional<Mention> full = Optional.empty();
      for (Mention m : cast.mentions()) {
        boolean ends =
            Spelling.fold(m.name()).endsWith(" " + noun)
                || Spelling.fold(m.name()).startsWith(noun + " of ");
        if (m.words().to() <= from && m.kind() == Mention.Kind.ORGANISATION && ends) {
          full = Optional.of(m);
        }
      }
      if (full.isPresent()) {
        return speakers.body(
            SpeakerType.ORGANISATION, full.get().name(), label(phrase), Resolution.NAME);
      }
    }
    String name = words.text(start, phrase.core().to());
    Optional<String> affiliation =
        facts.gazetteer().all(words, phrase.core()).stream().map(Gazetteer.Match::name).findFirst();
    return speakers.described(SpeakerType.ORGANISATION, name, affiliation);
  }

  private Speaker group(SourcePhrase phrase) {
    return speakers.described(SpeakerType.GROUP, label(phrase), Optional.empty());
  }

  private String label(SourcePhrase phrase) {
    return words.text(phrase.whole());
  }

  private OptionalInt count(SourcePhrase phrase) {
    for (int at = phrase.core().from(); at < phrase.core().to(); at++) {
      Integer number = NUMBERS.get(words.at(at).lower());
      if (number != null) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  /** The role without determiner, number and affiliation: "senior official". */
  private String role(SourcePhrase phrase, Roles.Role role) {
    var kept = new ArrayList<String>();
    for (int at = phrase.core().from(); at < role.from(); at++) {
      if (isRoleWord(at)) {
        kept.add(words.at(at).form());
      }
    }
    kept.add(words.text(role.from(), phrase.core().to()));
    return String.join(" ", kept);
  }

  private boolean isRoleWord(int at) {
    Word word = words.at(at);
    return facts.roles().isModifier(word)
        && !LOOSE.contains(word.lower())
        && facts.gazetteer().at(words, at, at + 1).isEmpty();
  }

  private Optional<String> affiliation(SourcePhrase phrase, Roles.Role role) {
    var before = new Words.Run(phrase.core().from(), role.from());
    Optional<String> known =
        facts.gazetteer().all(words, before).stream()
            .filter(m -> m.kind() != Gazetteer.Kind.PLACE)
            .map(Gazetteer.Match::name)
            .findFirst();
    if (known.isPresent()) {
      return known;
    }
    int from = before.from();
    boolean counted = words.is(from, "one");
    while (from < before.to() && (isDeterminer(words.at(from)) || isRoleWord(from))) {
      from++;
    }
    int to = before.to();
    while (to > from && isRoleWord(to - 1)) {
      to--;
    }
    if (from < to) {
      int end = words.at(to - 1).isPossessive() ? to - 1 : to;
      boolean nation = Character.isLowerCase(words.at(end - 1).form().charAt(0));
      return Optional.of(words.text(counted && nation ? before.from() : from, end))
          .filter(t -> !t.isEmpty());
    }
    return roles.bodyAfter(words, phrase.rest());
  }

  private static boolean isDeterminer(Word word) {
    String w = word.lower();
    return INDEFINITE.contains(w)
        || DEFINITE.contains(w)
        || OWNERS.contains(w)
        || LOOSE.contains(w)
        || NUMBERS.containsKey(w);
  }

  private static boolean isPlural(Word word) {
    String w = word.lower();
    return (w.length() > 3
            && w.endsWith("s")
            && !w.endsWith("ss")
            && !w.endsWith("us")
            && !w.endsWith("is"))
        || Set.of("people", "men", "women", "children", "police", "others", "media", "gop")
            .contains(w);
  }

  Gender genderOf(Speaker.Unnamed unnamed) {
    String role = unnamed.role().orElse("").toLowerCase(Locale.ROOT);
    String noun = role.substring(role.lastIndexOf(' ') + 1);
    return facts.roles().genderOf(noun);
  }

  /** The last to speak before this place, near enough, if that is several or a body. */
  Optional<Speaker> lastPlural(int place) {
    return last(place)
        .filter(
            s ->
                s.several()
                    || s.speaker().type() == SpeakerType.GROUP
                    || isBody(s)
                    || severalUnnamed(s))
        .filter(s -> !s.several())
        .map(Spoken::speaker);
  }

  Optional<Speaker> lastBody(int place) {
    return last(place).filter(PhraseResolver::isBody).map(Spoken::speaker);
  }

  private static boolean severalUnnamed(Spoken s) {
    return s.speaker() instanceof Speaker.Unnamed u && u.count().orElse(1) > 1;
  }

  private static boolean isBody(Spoken s) {
    return s.speaker().type() == SpeakerType.ORGANISATION
        || s.speaker().type() == SpeakerType.STATE;
  }

  private Optional<Spoken> last(int place) {
    Optional<Spoken> last = Optional.empty();
    for (Spoken s : spoken) {
      if (s.place() < place && words.at(place).sentence() - words.at(s.place()).sentence() <= 2) {
        last = Optional.of(s);
      }
    }
    return last;
  }
}
