package org.rapporteur.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.text.Lexicon;

/** Which verbs, with which words after them, report which type of event. Immutable. */
final class VerbLexicon {
  private static final Set<String> CROSSED = Set.of("of", "with", "to", "from", "between", "than");
  private static final int GAP = 5; // words that may stand between a verb and its noun

  /**
   * A verb with the words that must follow it.
   *
   * @param words as in the table: one that stands later after "+", the word itself, or a class of
   *     nouns after "@"
   */
  record Pattern(String verb, List<String> words, EventType type, Optional<EventMode> mode) {
    Pattern {
      words = List.copyOf(words);
    }

    /** Whether a single person does it in words as a rule ("the senator attacked the bill"). */
    boolean isOpenToWords() {
      return isBare() && verb.equals("attack");
    }

    /** Whether its object is left open, so that the sentence must show one. */
    boolean isBare() {
      return words.isEmpty();
    }
  }

  /**
   * A pattern found.
   *
   * @param end one past the last word of the verb with its particle
   */
  record Match(Pattern pattern, int end) {}

  private final Map<String, List<Pattern>> byVerb = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final VerbForms forms;

  /**
   * Reads the shipped tables.
   *
   * @throws org.rapporteur.fault.RapporteurException if one is missing or malformed
   */
  VerbLexicon() {
    Lexicon nouns = Lexicon.beside(VerbLexicon.class, "event-nouns.tsv");
    nouns.entries().forEach(n -> classes.put(n, Set.of(nouns.classOf(n).orElseThrow().split(" "))));
    Lexicon verbs = Lexicon.beside(VerbLexicon.class, "event-verbs.tsv");
    verbs.entries().forEach(entry -> add(entry, verbs.classOf(entry).orElseThrow()));
    byVerb.values().forEach(list -> list.sort((a, b) -> Integer.compare(weight(b), weight(a))));
    forms = new VerbForms(byVerb.keySet());
  }

  private void add(String entry, String kind) {
    List<String> words = List.of(entry.split(" ", -1));
    String[] typeAndMode = kind.split(":", -1);
    Optional<EventMode> mode =
        typeAndMode.length < 2
            ? Optional.empty()
            : Optional.of(
                EventMode.valueOf(typeAndMode[1].replace('-', '_').toUpperCase(Locale.ROOT)));
    byVerb
        .computeIfAbsent(words.get(0), v -> new ArrayList<>())
        .add(
            new Pattern(
                words.get(0),
                words.subList(1, words.size()),
                EventType.valueOf(typeAndMode[0]),
                mode));
  }

  /** The more words, and the more of them told one by one, the surer. */
  private static int weight(Pattern pattern) {
    int weight = 0;
    for (String word : pattern.words()) {
      weight += word.startsWith("@") ? 4 : 5;
    }
    return weight;
  }

  VerbForms forms() {
    return forms;
  }

  /** The pattern of this verb that the words after it fit best. */
  Optional<Match> match(String verb, SentenceWords words, int place) {
    for (Pattern pattern : byVerb.getOrDefault(verb, List.of())) {
      int end = end(pattern, words, place);
      if (end > 0) {
        return Optional.of(new Match(pattern, end));
      }
    }
    return Optional.empty();
  }

  /** One past verb and particle, or 0 if the pattern's words do not follow. */
  private int end(Pattern pattern, SentenceWords words, int place) {
    int at = place + 1;
    int end = at;
    for (String wanted : pattern.words()) {
      if (wanted.startsWith("+")) {
        if (!words.is(at, wanted.substring(1))) {
          return 0;
        }
        at++;
        end = at;
      } else {
        int found = later(wanted, words, at);
        if (found < 0) {
          return 0;
        }
        at = found + 1;
      }
    }
    return end;
  }

  private int later(String wanted, SentenceWords words, int from) {
    for (int at = from; at <= from + GAP && at < words.size(); at++) {
      if (fits(wanted, words, at)) {
        return at;
      }
      boolean phraseEnds =
          (words.isAny(at, GrammarWords.PREPOSITIONS) && !words.isAny(at, CROSSED))
              || (!words.isWord(at)
                  && !words.is(at, "'s")
                  && !words.is(at, "$")
                  && !words.is(at, ","));
      if (phraseEnds || words.isAny(at, GrammarWords.SUBORDINATORS)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean fits(String wanted, SentenceWords words, int at) {
    String word = words.lower(at);
    if (wanted.startsWith("@")) {
      return classes.getOrDefault(word, Set.of()).contains(wanted.substring(1));
    }
    return word.equals(wanted) || word.equals(wanted + "s");
  }
}
