package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves source phrases that hold a name: of a person, a state or an organisation. One article,
 * one thread.
 */
final class NamedPhrases {
  private static final Set<String> AFTER_NAMES = Set.of("of", "for", "in", "at", "from", "and");

  private final PhraseScene scene;
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final AppositionFinder appositions;

  NamedPhrases(PhraseScene scene, AppositionFinder appositions) {
    this.scene = scene;
    this.facts = scene.facts();
    this.words = scene.words();
    this.cast = scene.cast();
    this.speakers = scene.speakers();
    this.appositions = appositions;
  }

  Optional<Speaker> named(SourcePhrase phrase) {
    return cast.at(phrase.head())
        .flatMap(m -> ofMention(phrase, m))
        .or(() -> called(phrase))
        .or(() -> introduced(phrase));
  }

  /** A name that roles and titles lead up to from the phrase's first word on. */
  private Optional<Speaker> introduced(SourcePhrase phrase) {
    int from = phrase.whole().from();
    int start = Descriptions.isDefinite(words.at(from).lower()) ? from + 1 : from;
    for (int at = start; at < phrase.whole().to(); at++) {
      Optional<Mention> mention =
          cast.at(at).filter(m -> m.from() <= start && m.words().from() > start);
      Optional<Person> person = mention.flatMap(cast::bearer);
      if (person.isPresent() && closes(phrase, mention.get().words().to())) {
        return Optional.of(
            speakers.person(
                person.get(),
                scene.label(phrase),
                mention.get().words().length() > 1 ? Resolution.NAME : Resolution.SURNAME));
      }
      if (words.is(at, ",")) {
        break;
      }
    }
    return Optional.empty();
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
                    p,
                    scene.label(phrase),
                    core.length() > 1 ? Resolution.NAME : Resolution.SURNAME))
        .or(() -> facts.gazetteer().of(words, core).flatMap(m -> ofKnown(phrase, m)));
  }

  private Optional<Speaker> ofKnown(SourcePhrase phrase, Gazetteer.Match match) {
    return switch (match.kind()) {
      case NAME ->
          Optional.of(
              speakers.body(SpeakerType.STATE, match.name(), scene.label(phrase), Resolution.NAME));
      case CAPITAL, SEAT ->
          Optional.of(
              speakers.body(
                  SpeakerType.STATE, match.name(), scene.label(phrase), Resolution.METONYM));
      case ORGANISATION ->
          Optional.of(
              speakers.body(
                  SpeakerType.ORGANISATION, match.name(), scene.label(phrase), Resolution.NAME));
      case DEMONYM, PLACE -> Optional.empty();
    };
  }

  /** The core ends in a name: whose it is depends on what the name is of. */
  private Optional<Speaker> ofMention(SourcePhrase phrase, Mention mention) {
    if (mention.words().to() != phrase.core().to()) {
      return Optional.empty();
    }
    String label = scene.label(phrase);
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
  Optional<Speaker> apposed(SourcePhrase phrase) {
    int head = phrase.core().to();
    int comma = head;
    while (comma < phrase.whole().to() && words.at(comma).isWord() && !words.is(comma, "who")) {
      comma++;
    }
    if (!words.is(comma, ",") || comma + 1 >= phrase.whole().to()) {
      return Optional.empty();
    }
    SourcePhrase after = scene.phrase(comma + 1, phrase.whole().to());
    return cast.at(after.head())
        .filter(m -> m.from() <= after.core().from())
        .flatMap(cast::bearer)
        .map(
            p -> {
              var found = new ArrayList<RoleFact>();
              appositions.apposition(words, phrase.core().from(), found);
              found.stream().filter(f -> !p.facts().contains(f)).forEach(p.facts()::add);
              return speakers.person(p, scene.label(phrase), Resolution.NAME);
            });
  }

  /** A name of which the article tells no more than that its bearer speaks. */
  Optional<Speaker> printed(SourcePhrase phrase) {
    Words.Run core = phrase.core();
    boolean article = words.is(core.from(), "the");
    int from = article ? core.from() + 1 : core.from();
    Optional<Mention> mention =
        cast.at(phrase.head())
            .filter(m -> m.words().from() == from && m.words().to() == core.to())
            .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER);
    Word last = words.at(phrase.head());
    boolean common =
        facts.roles().isModifier(last)
            || isPlain(last.lower())
            || cast.persons().stream()
                .anyMatch(p -> p.folded().endsWith(Spelling.fold(last.form())))
            || (Descriptions.isPlural(last)
                && mention.filter(m -> m.words().length() > 1).isEmpty());
    return common
        ? Optional.empty()
        : mention.map(
            m ->
                speakers.body(
                    SpeakerType.ORGANISATION,
                    (article
                                && words.at(core.from()).isCapitalised()
                                && !words.at(core.from()).opens()
                            ? "The "
                            : "")
                        + m.name(),
                    scene.label(phrase),
                    Resolution.NAME));
  }

  /** Whether the article also has the word without a capital. */
  private boolean isPlain(String lower) {
    for (int at = 0; at < words.size(); at++) {
      if (words.at(at).form().equals(lower)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands at this place can follow a name, but not make it part of another noun. */
  private boolean closes(SourcePhrase phrase, int place) {
    return place >= phrase.whole().to()
        || (place >= phrase.core().from()
            && (words.is(place, "who")
                || (!words.at(place).isWord() && !words.at(place).isPossessive())
                || AFTER_NAMES.contains(words.at(place).lower())));
  }
}
