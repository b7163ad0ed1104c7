package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Resolves a source that is a name or a noun phrase. One article, one thread. */
final class PhraseResolver {
  private static final Set<String> PARTY_MEMBERS =
      Set.of("republican", "democrat", "conservative", "liberal", "socialist", "libertarian");

  private final Facts facts;
  private final AppositionFinder appositions;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final Incumbents incumbents;
  private final Descriptions descriptions;
  private final SpokenOrder spoken;

  PhraseResolver(
      Facts facts,
      AppositionFinder appositions,
      Words words,
      Cast cast,
      Speakers speakers,
      Incumbents incumbents,
      Descriptions descriptions,
      SpokenOrder spoken) {
    this.facts = facts;
    this.appositions = appositions;
    this.words = words;
    this.cast = cast;
    this.speakers = speakers;
    this.incumbents = incumbents;
    this.descriptions = descriptions;
    this.spoken = spoken;
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
    return cast.at(phrase.head()).flatMap(m -> ofMention(phrase, m)).or(() -> called(phrase));
  }

  /** The core as it stands is a name, though the words about it hide that, as in a headline. */
  private Optional<Speaker> called(SourcePhrase phrase) {
    Words.Run core = phrase.core();
    if (!words.at(core.from()).isCapitalised() || !words.at(phrase.head()).isCapitalised()) {
      return Optional.empty();
    }
    Optional<Person> person = cast.called(words.text(core));
    return person
        .map(
            p ->
                speakers.person(
                    p, label(phrase), core.length() > 1 ? Resolution.NAME : Resolution.SURNAME))
        .or(() -> facts.gazetteer().of(words, core).flatMap(m -> ofKnown(phrase, m)));
  }

  private Optional<Speaker> ofKnown(SourcePhrase phrase, Gazetteer.Match match) {
    return switch (match.kind()) {
      case NAME ->
          Optional.of(
              speakers.body(SpeakerType.STATE, match.name(), label(phrase), Resolution.NAME));
      case CAPITAL, SEAT ->
          Optional.of(
              speakers.body(SpeakerType.STATE, match.name(), label(phrase), Resolution.METONYM));
      case ORGANISATION ->
          Optional.of(
              speakers.body(
                  SpeakerType.ORGANISATION, match.name(), label(phrase), Resolution.NAME));
      case DEMONYM, PLACE -> Optional.empty();
    };
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
    if (descriptions.isQuantified(phrase)) {
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
    if (Descriptions.isPlural(head) && !head.isUpperCase()) {
      return group(phrase);
    }
    List<String> candidates =
        cast.at(phrase.head())
            .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER)
            .map(m -> List.of(m.name()))
            .orElse(List.of());
    return speakers.unknown(phrase.whole().from(), label(phrase), candidates, Optional.empty());
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
          Descriptions.isPlural(words.at(phrase.head())) && !mention.name().endsWith("s")
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
    int head = phrase.core().to();
    int comma = head;
    while (comma < phrase.whole().to() && words.at(comma).isWord() && !words.is(comma, "who")) {
      comma++;
    }
    boolean describes =
        facts
            .roles()
            .ending(words, phrase.core().from(), head)
            .filter(r -> !r.plural())
            .isPresent();
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
              appositions.apposition(words, phrase.core().from(), found);
              found.stream().filter(f -> !p.facts().contains(f)).forEach(p.facts()::add);
              return speakers.person(p, label(phrase), Resolution.NAME);
            });
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
                    descriptions.affiliation(of, r),
                    OptionalInt.of(1),
                    label(phrase)));
  }

  private Speaker several(SourcePhrase phrase, Roles.Role role) {
    OptionalInt count = descriptions.count(phrase);
    if (count.isPresent()) {
      return speakers.unnamed(
          phrase.whole().from(),
          descriptions.role(phrase, role),
          descriptions.affiliation(phrase, role),
          count,
          label(phrase));
    }
    return group(phrase);
  }

  private Speaker single(SourcePhrase phrase, Roles.Role role) {
    String first = words.at(phrase.core().from()).lower();
    boolean definite =
        Descriptions.isDefinite(first)
            || (!Descriptions.isIndefinite(first) && !Descriptions.isOwner(first));
    Optional<String> affiliation = descriptions.affiliation(phrase, role);
    if (definite) {
      Optional<Speaker> holder = holder(phrase, role, affiliation);
      if (holder.isPresent()) {
        return holder.get();
      }
      Optional<Speaker> incumbent = incumbent(phrase, role, affiliation);
      if (incumbent.isPresent()) {
        return incumbent.get();
      }
      Optional<Speaker> same = spoken.lastUnnamed(role.noun());
      if (same.isPresent()) {
        return Speakers.again(same.get(), label(phrase), Resolution.DESCRIPTION);
      }
    }
    boolean told = affiliation.isPresent() && !PARTY_MEMBERS.contains(role.noun());
    boolean office = definite && (role.tie() == Roles.Tie.OFFICE || !told);
    return office
        ? speakers.unknown(
            phrase.whole().from(),
            label(phrase),
            List.of(),
            Optional.of(descriptions.role(phrase, role)))
        : speakers.unnamed(
            phrase.whole().from(),
            descriptions.role(phrase, role),
            affiliation,
            descriptions.count(phrase),
            label(phrase));
  }

  /** "the French president", whom the article does not name but its date tells. */
  private Optional<Speaker> incumbent(
      SourcePhrase phrase, Roles.Role role, Optional<String> affiliation) {
    boolean plain = Spelling.fold(descriptions.role(phrase, role)).equals(role.noun());
    return affiliation
        .filter(a -> plain)
        .flatMap(a -> incumbents.holder(a, role.noun()))
        .map(
            name -> {
              var person = new Person(name);
              person.learn(
                  new RoleFact(
                      words.text(role.from(), role.to()), role.noun(), affiliation, false));
              return speakers.person(person, label(phrase), Resolution.OFFICE);
            });
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

  private Speaker body(SourcePhrase phrase) {
    int from = phrase.core().from();
    int start =
        Descriptions.isDefinite(words.at(from).lower()) && phrase.core().length() > 1
            ? from + 1
            : from;
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
}
