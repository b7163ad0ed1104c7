package org.rapporteur.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.Token;

/** The words of one sentence by number. Immutable. */
final class SentenceWords {
  private final Sentence sentence;
  private final String[] lower;

  SentenceWords(Sentence sentence) {
    this.sentence = sentence;
    List<Token> tokens = sentence.tokens();
    lower = new String[tokens.size()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = tokens.get(i).form().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
  }

  int size() {
    return lower.length;
  }

  /** In lower case, with straight apostrophes; empty outside the sentence. */
  String lower(int place) {
    return place >= 0 && place < lower.length ? lower[place] : "";
  }

  String form(int place) {
    return place >= 0 && place < lower.length ? sentence.tokens().get(place).form() : "";
  }

  boolean is(int place, String word) {
    return lower(place).equals(word);
  }

  boolean isAny(int place, Set<String> words) {
    return words.contains(lower(place));
  }

  boolean isCapitalised(int place) {
    String form = form(place);
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }

  boolean isNumber(int place) {
    String form = form(place);
    return !form.isEmpty() && Character.isDigit(form.codePointAt(0));
  }

  boolean isWord(int place) {
    String form = form(place);
    return !form.isEmpty() && Character.isLetterOrDigit(form.codePointAt(0));
  }

  /** Whether it is an adverb that may stand inside a verb's group. */
  boolean isAdverb(int place) {
    return isAny(place, GrammarWords.ADVERBS)
        || (lower(place).endsWith("ly") && !isCapitalised(place));
  }

  int start(int place) {
    return sentence.tokens().get(place).span().start();
  }

  int end(int place) {
    return sentence.tokens().get(place).span().end();
  }

  /**
   * The text of the places from {@code from} up to but not including {@code to}.
   *
   * @throws IllegalArgumentException if there are none
   */
  Span span(int from, int to) {
    return new Span(start(from), end(to - 1));
  }

  /** The first place whose word begins at or after this offset. */
  int placeAt(int offset) {
    int place = 0;
    while (place < lower.length && start(place) < offset) {
      place++;
    }
    return place;
  }

  boolean isQuestion() {
    for (int at = lower.length - 1; at >= Math.max(0, lower.length - 3); at--) {
      if (lower[at].equals("?")) {
        return true;
      }
    }
    return false;
  }
}
