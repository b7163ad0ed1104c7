package org.rapporteur.article;

/** Tells prose from headlines, labels and menus by the look of a line. */
final class Prose {
  /** Letters that a line without a final full stop needs to count as prose. */
  private static final int UNFINISHED = 150;

  /** Letters that a line with a final full stop needs. */
  private static final int FINISHED = 30;

  /** A character of Chinese, Japanese or Korean says about as much as so many Latin letters. */
  private static final double WIDE = 2.5;

  /** Share of capitalised words from which a line is set as a headline. */
  private static final double CAPITALISED = 0.7;

  /**
   * How much a text says, in Latin letters: letters and digits, those of Chinese, Japanese and
   * Korean counted two and a half times.
   */
  static int letters(CharSequence text) {
    double letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (wide(c)) {
        letters += WIDE;
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
      }
    }
    return (int) letters;
  }

  private static boolean wide(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uAC00' && c <= '\uD7AF');
  }

  /** Whether a line reads as one or more sentences. */
  static boolean is(String line) {
    int letters = letters(line);
    return letters >= UNFINISHED
        || (letters >= FINISHED && endsSentence(line) && !headlineCase(line));
  }

  /** Whether the last mark, quotation marks and brackets aside, ends a sentence. */
  static boolean endsSentence(CharSequence line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      char c = line.charAt(i);
      if ("\"'”’»“)]）」』 \u00A0\u202F*_".indexOf(c) < 0) {
        return ".!?…。！？．؟۔।:;".indexOf(c) >= 0;
      }
    }
    return false;
  }

  /** Whether most words of a line begin with a capital, as English headlines have it. */
  static boolean headlineCase(String line) {
    int words = 0;
    int capitals = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !inWord) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
      inWord = letter || c == '\'' || c == '’' || c == '-' || Character.isDigit(c);
    }
    return words >= 2 && line.length() < 220 && capitals >= CAPITALISED * words;
  }

  private Prose() {}
}
