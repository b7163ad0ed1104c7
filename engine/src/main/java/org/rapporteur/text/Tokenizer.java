package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a sentence into words, numbers and punctuation marks.
 *
 * <ul>
 *   <li>One token: hyphenated words, numbers with their separators ("1,200.5"), abbreviations with
 *       their full stop ("U.S.", "Gen.", "J."), decades ("’90s"), a negated auxiliary ("don’t"),
 *       runs of dots or hyphens, {@code ''} and two backticks.
 *   <li>Also one: a word with a letter whose bytes were read one by one ("FranÃ§ois").
 *   <li>A token of its own: possessive ’s, and what is short for is, am, are, have, will and would
 *       ("it" "’s", "they" "’re"); each other mark or symbol.
 * </ul>
 *
 * Thread-safe.
 */
final class Tokenizer {
  private static final Set<String> CLITICS = Set.of("s", "m", "re", "ve", "ll", "d");
  private static final Lexicon ABBREVIATIONS =
      Lexicon.beside(SentenceFinder.class, "abbreviations.tsv");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Tokens in reading order; between them they hold all but white space. */
  static List<Token> tokens(String text, Span sentence) {
    var tokenizer = new Tokenizer(text, sentence.end());
    int at = Characters.skipSpace(text, sentence.start(), sentence.end());
    while (at < sentence.end()) {
      int next = tokenizer.tokenEnd(at);
      var span = new Span(at, next);
      tokenizer.tokens.add(new Token(span, span.in(text)));
      at = Characters.skipSpace(text, next, sentence.end());
    }
    return List.copyOf(tokenizer.tokens);
  }

  private int tokenEnd(int at) {
    char c = text.charAt(at);
    if (isApostrophe(c) && at + 1 < end) {
      int word = wordEnd(at + 1);
      boolean attached = at > 0 && Character.isLetter(text.charAt(at - 1));
      if (attached && CLITICS.contains(lower(at + 1, word))) {
        return word;
      }
      if (!attached && word > at + 1 && isDecade(at + 1, word)) {
        return word;
      }
    }
    int cp = codePoint(at);
    if (Characters.isWord(cp)) {
      return wordEnd(at);
    }
    if (".-'`".indexOf(c) >= 0) {
      int run = at;
      while (run < end && text.charAt(run) == c && (run - at < 2 || c == '.' || c == '-')) {
        run++;
      }
      return run;
    }
    int next = at + Character.charCount(cp);
    while (next < end && joins(codePoint(next))) {
      next += Character.charCount(codePoint(next));
    }
    return next;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < end) {
      int cp = codePoint(at);
      if (Characters.isWord(cp) || cp == '_' || (at > from && isDamaged(at))) {
        at += Character.charCount(cp);
      } else if (at > from && at + 1 < end && connects(from, at)) {
        at++;
      } else {
        break;
      }
    }
    return at > from && at < end && text.charAt(at) == '.' && keepsStop(from, at) ? at + 1 : at;
  }

  /** The rest of a letter of two bytes that were read one by one, in a word: "FranÃ§ois". */
  private boolean isDamaged(int at) {
    char c = text.charAt(at);
    int before = text.codePointBefore(at);
    boolean lead = before == 'Ã' || before == 'Â' || before == 0x303 || before == 0x302;
    boolean chained = before >= 0x80 && before < 0xA0;
    return (lead || chained) && ((c >= 0x80 && c < 0xC0 && c != 0xA0) || c == '⁄');
  }

  /** Whether the mark at this place, with a word before it, ties it to the word after it. */
  private boolean connects(int from, int at) {
    char mark = text.charAt(at);
    int left = text.codePointBefore(at);
    int right = codePoint(at + 1);
    if (!Characters.isWord(right)) {
      return false;
    }
    if (mark == '-' || mark == 0x2010 || mark == 0x2011 || mark == '&') {
      return true;
    }
    if (mark == ',') {
      return Character.isDigit(left) && Character.isDigit(right);
    }
    if (mark == '.') {
      return Character.isDigit(right) || letterAlone(from, at);
    }
    return isApostrophe(mark) && Character.isLetter(left) && !clitic(at + 1);
  }

  /** Whether what stands before this full stop is a letter of an abbreviation ("U.S", "Ph.D."). */
  private boolean letterAlone(int from, int at) {
    int length = at - Math.max(from, text.lastIndexOf('.', at - 1) + 1);
    boolean closes = at + 2 < end && text.charAt(at + 2) == '.';
    return length == 1 || (length == 2 && closes);
  }

  private boolean clitic(int from) {
    int to = from;
    while (to < end && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return CLITICS.contains(lower(from, to));
  }

  /** Whether the full stop after this word belongs to it. */
  private boolean keepsStop(int from, int stop) {
    String word = text.substring(from, stop);
    if (word.indexOf('.') > 0) {
      return !Character.isDigit(word.charAt(word.length() - 1));
    }
    if (stop + 1 >= end || text.charAt(stop + 1) == '.') {
      return false;
    }
    return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
        || ABBREVIATIONS.holds(word)
        || ABBREVIATIONS.holds(word.toLowerCase(Locale.ROOT));
  }

  private boolean isDecade(int from, int to) {
    return to - from <= 3
        && Character.isDigit(text.charAt(from))
        && Character.isDigit(text.charAt(Math.min(from + 1, to - 1)));
  }

  private static boolean joins(int cp) {
    int type = Character.getType(cp);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || cp == 0x200D
        || cp == 0xFE0F;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private int codePoint(int at) {
    int cp = text.codePointAt(at);
    return at + Character.charCount(cp) > end ? text.charAt(at) : cp;
  }

  private String lower(int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
