package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits a paragraph into sentences.
 *
 * <p>A sentence ends at {@code . ! ? …} with the closing quotation marks and brackets that follow
 * it, before white space and something that can begin a sentence. What a full stop after an
 * abbreviation or an initial means is told by the kind of abbreviation and by the next word. On
 * news these rules do better than the libraries they were measured against; the figures are in
 * {@code evaluation/text.md}. Thread-safe.
 */
final class SentenceFinder {
  private static final String ENDS = ".!?…。！？";
  private static final String CLOSERS = "”’\"')]}»›";
  private static final String UNAMBIGUOUS_CLOSERS = "”»›)]";
  private static final String OPENERS = "“‘\"'`([{«‹„";

  private static final Lexicon ABBREVIATIONS =
      Lexicon.beside(SentenceFinder.class, "abbreviations.tsv");
  private static final Lexicon STARTERS =
      Lexicon.beside(SentenceFinder.class, "sentence-starters.tsv");

  /** Sentences in reading order, trimmed; between them they hold all but white space. */
  static List<Span> sentences(String text, Span paragraph) {
    var found = new ArrayList<Span>();
    int start = Characters.skipSpace(text, paragraph.start(), paragraph.end());
    for (int i = start; i < paragraph.end(); i++) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int stop = i;
      while (stop < paragraph.end() && ENDS.indexOf(text.charAt(stop)) >= 0) {
        stop++;
      }
      int end = afterClosers(text, stop, paragraph.end());
      int next = Characters.skipSpace(text, end, paragraph.end());
      if (next > end && next < paragraph.end() && ends(text, start, i, stop, next, paragraph)) {
        found.add(new Span(start, end));
        start = next;
      }
      i = end - 1;
    }
    int end = Characters.trimEnd(text, start, paragraph.end());
    if (end > start) {
      found.add(new Span(start, end));
    }
    return List.copyOf(found);
  }

  /** Past closing marks; also past one that stands after a space, if it can only close. */
  private static int afterClosers(String text, int from, int limit) {
    int at = from;
    while (at < limit && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int apart = Characters.skipSpace(text, at, limit);
    boolean closes =
        apart < limit
            && (UNAMBIGUOUS_CLOSERS.indexOf(text.charAt(apart)) >= 0
                || (text.startsWith("''", apart) && spaceAt(text, apart + 2, limit)));
    if (apart > at && closes && spaceAt(text, apart + 1, limit)) {
      return apart + 1;
    }
    return apart > at && closes && text.startsWith("''", apart) ? apart + 2 : at;
  }

  private static boolean spaceAt(String text, int at, int limit) {
    return at >= limit || Characters.isSpace(text.charAt(at));
  }

  private static boolean ends(
      String text, int start, int mark, int stop, int next, Span paragraph) {
    int word = next;
    while (word < paragraph.end() && isLead(text.charAt(word))) {
      word++;
    }
    if (word >= paragraph.end() || Character.isLowerCase(text.codePointAt(word))) {
      return false;
    }
    if (stop - mark > 1 || text.charAt(mark) != '.') {
      return true;
    }
    int before = mark;
    while (before > start && !Characters.isSpace(text.charAt(before - 1))) {
      before--;
    }
    while (before < mark && OPENERS.indexOf(text.charAt(before)) >= 0) {
      before++;
    }
    boolean first = before == start;
    boolean led = word > next && text.charAt(next) != '('; // "Example Jr. (R-Ohio)"
    return endsAfter(text.substring(before, mark), first, led, nextWord(text, word));
  }

  private static boolean isLead(char c) {
    return OPENERS.indexOf(c) >= 0 || Characters.isDash(c) || Characters.isSpace(c);
  }

  private static String nextWord(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  /**
   * Whether a full stop after this word ends a sentence, given that the next word is not in lower
   * case.
   *
   * @param first whether the word is the sentence's first
   * @param led whether a quotation mark or dash stands before the next word
   */
  private static boolean endsAfter(String word, boolean first, boolean led, String next) {
    boolean digit = !next.isEmpty() && Character.isDigit(next.charAt(0));
    Optional<String> start = STARTERS.classOf(next.toLowerCase(Locale.ROOT));
    boolean starter = led || start.equals(Optional.of("WORD"));
    if (first && isNumeral(word)) {
      return false; // "1. The parties agree"
    }
    String kind =
        ABBREVIATIONS
            .classOf(word)
            .or(
                () ->
                    isInitial(word)
                        ? Optional.empty()
                        : ABBREVIATIONS.classOf(word.toLowerCase(Locale.ROOT)))
            .orElse("");
    return switch (kind) {
      case "NAME" -> false;
      case "NUMBER" -> !digit;
      case "HOUR" -> !start.equals(Optional.of("TIME"));
      case "PLACE" -> starter && !digit;
      default -> (!isInitial(word) && !isDotted(word)) || starter;
    };
  }

  private static boolean isNumeral(String word) {
    return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  /** Single letters with full stops between, as in "U.S". */
  private static boolean isDotted(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private SentenceFinder() {}
}
