package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves a source that is a pronoun. One article, one thread. */
final class PronounResolver {

  private static final double FIXED = 0.85; // pronouns that no model chooses for

  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> MALE = Set.of("he", "his", "him", "himself");
  private static final Set<String> SPEAKING = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> PLURAL = Set.of("they", "their", "them", "theirs");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> UNBOUND =
      Set.of(
          "we",
          "us",
          "our",
          "you",
          "your",
          "one",
          "this",
          "these",
          "those",
          "what",
          "anyone",
          "someone",
          "somebody",
          "nobody",
          "everyone",
          "everybody");

  private final Words words;
  private final AntecedentChooser chooser;
  private final RelativePronouns relatives;
  private final FirstPerson first;
  private final NearSubjects near;
  private final SpokenOrder spoken;
  private final Speakers speakers;
  private double sureness = FIXED;

  PronounResolver(
      Words words,
      Cast cast,
      AntecedentChooser chooser,
      PhraseResolver phrases,
      SpokenOrder spoken,
      NearSubjects near,
      Speakers speakers) {
    this.near = near;
    this.words = words;
    this.chooser = chooser;
    this.relatives = new RelativePronouns(words, cast, phrases, speakers);
    this.first = new FirstPerson(words, cast);
    this.spoken = spoken;
    this.speakers = speakers;
  }

  static boolean isPronoun(Words words, SourcePhrase phrase) {
    if (phrase.whole().length() > 2) {
      return false;
    }
    String first = words.at(phrase.whole().from()).lower();
    boolean alone =
        phrase.whole().length() == 1
            || words.at(phrase.whole().to() - 1).lower().endsWith("self")
            || words.is(phrase.whole().to() - 1, "also");
    return alone
        && (FEMALE.contains(first)
            || MALE.contains(first)
            || SPEAKING.contains(first)
            || PLURAL.contains(first)
            || THING.contains(first)
            || RelativePronouns.isOne(first)
            || UNBOUND.contains(first));
  }

  /** How sure the last resolution is, in [0, 1]. */
  double sureness() {
    return sureness;
  }

  /**
   * Resolves a pronoun.
   *
   * @param enclosing who says the words that the pronoun stands in
   */
  Speaker resolve(SourcePhrase phrase, Optional<Speaker> enclosing) {
    this.sureness = FIXED;
    int place = phrase.whole().from();
    String label = words.text(phrase.whole());
    String pronoun = words.at(place).lower();
    if (FEMALE.contains(pronoun)) {
      return person(place, label, Gender.FEMALE);
    }
    if (MALE.contains(pronoun)) {
      return person(place, label, Gender.MALE);
    }
    if (RelativePronouns.isOne(pronoun)) {
      return relatives.resolve(place, label);
    }
    Optional<Speaker> meant = Optional.empty();
    if (SPEAKING.contains(pronoun)) {
      meant =
          words.at(place).quoted()
              ? enclosing
              : first.at(place).map(p -> speakers.person(p, label, Resolution.PRONOUN));
    } else if (PLURAL.contains(pronoun)) {
      meant = spoken.lastPlural(place);
    } else if (THING.contains(pronoun)) {
      meant = spoken.lastBody(place).or(() -> near.body(place, label));
    }
    return meant
        .filter(s -> s.type() != SpeakerType.UNKNOWN)
        .map(s -> Speakers.again(s, label, Resolution.PRONOUN))
        .orElseGet(() -> speakers.unknown(place, label, List.of(), Optional.empty()));
  }

  /** Whom "his" or "her" at this place means, if that is somebody with a name. */
  Optional<Speaker> owner(int place) {
    String pronoun = words.at(place).lower();
    if (!FEMALE.contains(pronoun) && !MALE.contains(pronoun)) {
      return Optional.empty();
    }
    Gender gender = FEMALE.contains(pronoun) ? Gender.FEMALE : Gender.MALE;
    return chooser
        .owner(place, gender)
        .actor()
        .map(a -> speaker(a, words.at(place).form()))
        .filter(s -> s.name().isPresent());
  }

  private Speaker person(int place, String label, Gender gender) {
    AntecedentChooser.Chosen chosen = chooser.source(place, gender);
    sureness = chosen.sureness();
    return chosen
        .actor()
        .map(a -> speaker(a, label))
        .orElseGet(() -> speakers.unknown(place, label, chosen.candidates(), Optional.empty()));
  }

  private Speaker speaker(Object actor, String label) {
    return actor instanceof Person person
        ? speakers.person(person, label, Resolution.PRONOUN)
        : Speakers.again((Speaker) actor, label, Resolution.PRONOUN);
  }
}
