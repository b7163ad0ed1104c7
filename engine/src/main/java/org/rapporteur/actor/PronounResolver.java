package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves a source that is a pronoun. One article, one thread. */
final class PronounResolver {

  private static final int DESCRIPTION = 14; // words from a name to the end of what describes it
  private static final double FIXED = 0.85; // pronouns that no model chooses for

  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> MALE = Set.of("he", "his", "him", "himself");
  private static final Set<String> SPEAKING = Set.of("i", "me", "my", "mine", "myself");
  private static final Set<String> PLURAL = Set.of("they", "their", "them", "theirs");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "some", "many", "those", "his", "her", "their", "its", "one");
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
  private final Cast cast;
  private final AntecedentChooser chooser;
  private final PhraseResolver phrases;
  private final SpokenOrder spoken;
  private final Speakers speakers;
  private double sureness = FIXED;

  PronounResolver(
      Words words,
      Cast cast,
      AntecedentChooser chooser,
      PhraseResolver phrases,
      SpokenOrder spoken,
      Speakers speakers) {
    this.words = words;
    this.cast = cast;
    this.chooser = chooser;
    this.phrases = phrases;
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
            || RELATIVE.contains(first)
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
    if (RELATIVE.contains(pronoun)) {
      return relative(place, label);
    }
    Optional<Speaker> meant = Optional.empty();
    if (SPEAKING.contains(pronoun)) {
      meant = enclosing.filter(s -> words.at(place).quoted());
    } else if (PLURAL.contains(pronoun)) {
      meant = spoken.lastPlural(place);
    } else if (THING.contains(pronoun)) {
      meant = spoken.lastBody(place);
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

  /** The name or phrase that ends just before "who". */
  private Speaker relative(int place, String label) {
    int end = place;
    while (words.together(place, end - 1) && !words.at(end - 1).isWord()) {
      end--;
    }
    Optional<Mention> name = cast.at(end - 1).filter(m -> words.together(place, m.words().from()));
    Optional<Person> person = name.flatMap(cast::bearer);
    if (person.isPresent() && !words.at(end - 1).form().endsWith(".")) {
      return speakers.person(person.get(), label, Resolution.PRONOUN);
    }
    Optional<Person> described = described(place, end);
    if (described.isPresent()) {
      return speakers.person(described.get(), label, Resolution.PRONOUN);
    }
    int from = end;
    while (words.together(place, from - 1) && end - from < 8 && isPhrase(words.at(from - 1))) {
      from--;
      if (words.isAny(from, DETERMINERS)) {
        break;
      }
    }
    if (from == end) {
      return speakers.unknown(place, label, List.of(), Optional.empty());
    }
    Optional<Speaker> found =
        phrases.resolve(SourcePhrase.of(words, new Words.Run(from, end), cast)).speaker();
    String meant = words.isAny(from, DETERMINERS) ? words.text(from, end) : label;
    return found
        .filter(s -> s.type() != SpeakerType.UNKNOWN)
        .map(s -> Speakers.again(s, meant, Resolution.PRONOUN))
        .orElseGet(() -> speakers.unknown(place, meant, List.of(), Optional.empty()));
  }

  /** "Ann Example, 40, of Exampleton, who", "Ann Example is a lawyer who": the person described. */
  private Optional<Person> described(int place, int end) {
    for (int at = end - 1; words.together(place, at) && end - at < DESCRIPTION; at--) {
      Optional<Person> person = cast.at(at).flatMap(cast::bearer);
      boolean age = words.is(at + 1, ",") && isNumber(at + 2);
      boolean is =
          words.isAny(at + 1, Set.of("is", "was", "became")) && words.isAny(at + 2, DETERMINERS);
      if (person.isPresent() && (age || (is && !words.is(end, ",")))) {
        return person;
      }
      if (words.isAny(at, Set.of("who", "and", "but"))) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isNumber(int place) {
    return words.has(place) && Character.isDigit(words.at(place).form().charAt(0));
  }

  private static boolean isPhrase(Word word) {
    return word.isWord() || word.isPossessive();
  }
}
