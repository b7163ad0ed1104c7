package org.rapporteur.attribution;

import org.rapporteur.text.Span;

/** Letters and digits, which make up words, against marks and space, which surround them. */
final class Letters {

  /** Letters and digits that a span covers, in code units. */
  static int count(String text, Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      if (isLetter(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /** Whether a code unit is a letter or digit, or half of a pair, which may be one. */
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private Letters() {}
}
