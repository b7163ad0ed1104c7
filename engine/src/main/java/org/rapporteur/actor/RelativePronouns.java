package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves "who", "which" and "that" to what stands before them. One article, one thread. */
final class RelativePronouns {
  private static final Set<String> FORMS = Set.of("who", "whom", "whose", "which", "that");
  private static final int DESCRIPTION = 14; // words from a name to the end of what describes it
  private static final int PHRASE = 8; // words of a phrase that is no name
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "some", "many", "those", "his", "her", "their", "its", "one");
  private static final Set<String> ENDS_DESCRIPTION =
      Set.of(
          "who", "whom", "whose", "which", "that", "and", "but", "said", "says", "told", "was",
          "were", "is", "are", "has", "had", "have", "will", "would", "he", "she", "they", "it",
          "after", "when", "while", "because", "if", "as", ";", ":");
  private static final Set<String> TIES =
      Set.of("of", "from", "in", "at", "this", "last", "on", "for");

  private final Words words;
  private final Cast cast;
  private final PhraseResolver phrases;
  private final Speakers speakers;

  RelativePronouns(Words words, Cast cast, PhraseResolver phrases, Speakers speakers) {
    this.words = words;
    this.cast = cast;
    this.phrases = phrases;
    this.speakers = speakers;
  }

  static boolean isOne(String lower) {
    return FORMS.contains(lower);
  }

  Speaker resolve(int place, String label) {
    int end = place;
    while (words.together(place, end - 1) && !words.at(end - 1).isWord()) {
      end--;
    }
    if (words.is(end - 1, "and") && words.together(place, end - 1)) {
      Optional<Speaker> first = parallel(end - 1, label);
      if (first.isPresent()) {
        return first.get();
      }
    }
    Optional<Mention> name = cast.at(end - 1).filter(m -> words.together(place, m.words().from()));
    Optional<Person> person = name.flatMap(cast::bearer);
    if (person.isPresent() && isWhole(end - 1)) {
      return speakers.person(person.get(), label, Resolution.PRONOUN);
    }
    Optional<Person> described = described(place, end);
    if (described.isPresent()) {
      return speakers.person(described.get(), label, Resolution.PRONOUN);
    }
    return phrase(place, end, label);
  }

  /** No abbreviation, as of a place, but "Jr." */
  private boolean isWhole(int at) {
    String form = words.at(at).form();
    return !form.endsWith(".") || form.equals("Jr.") || form.equals("Sr.");
  }

  /** "…, who said that, and who": the same as the "who" before. */
  private Optional<Speaker> parallel(int and, String label) {
    for (int at = and - 1; words.together(and, at); at--) {
      if (words.is(at, "who")) {
        Speaker first = resolve(at, label);
        return Optional.of(first).filter(s -> s.type() != SpeakerType.UNKNOWN);
      }
    }
    return Optional.empty();
  }

  private Speaker phrase(int place, int end, String label) {
    int from = end;
    while (words.together(place, from - 1) && end - from < PHRASE && isPhrase(words.at(from - 1))) {
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

  /**
   * The person described between a name and "who": "Ann Example, 40, of Exampleton, who", "Ann
   * Example is a lawyer who", "Ann Example of Exampleton, a Liberal who".
   */
  private Optional<Person> described(int place, int end) {
    boolean personal = words.is(place, "who") || words.is(place, "whom");
    for (int at = end - 1; words.together(place, at) && end - at < DESCRIPTION; at--) {
      Optional<Person> person = isWhole(at) ? cast.at(at).flatMap(cast::bearer) : Optional.empty();
      boolean age = words.is(at + 1, ",") && isNumber(at + 2);
      boolean is =
          words.isAny(at + 1, Set.of("is", "was", "became")) && words.isAny(at + 2, DETERMINERS);
      if (person.isPresent()) {
        boolean told = age || (is && !words.is(end, ","));
        boolean apposed =
            personal && words.is(at + 1, ",") && words.isAny(at + 2, DETERMINERS) && at + 2 < end;
        boolean tied = personal && isTied(at, end);
        if (told || apposed || tied) {
          return person;
        }
        if (cast.at(at).filter(m -> m.words().length() > 1).isPresent()) {
          return Optional.empty();
        }
      }
      if (words.isAny(at, ENDS_DESCRIPTION) && !words.isAny(at, Set.of("is", "was"))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Ann Example of Exampleton, who", "Ann Example (L-Exampleton), who", "… this year, who". */
  private boolean isTied(int name, int end) {
    boolean tie = words.isAny(name + 1, TIES) || words.is(name + 1, "(");
    boolean comma = words.is(end, ",");
    return tie && (comma || hasComma(name, end));
  }

  private boolean hasComma(int from, int end) {
    for (int at = from; at < end; at++) {
      if (words.is(at, ",") && words.isAny(at + 1, DETERMINERS)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumber(int place) {
    return words.has(place) && Character.isDigit(words.at(place).form().charAt(0));
  }

  private static boolean isPhrase(Word word) {
    return word.isWord() || word.isPossessive();
  }
}
