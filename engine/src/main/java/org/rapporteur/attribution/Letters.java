package org.rapporteur.attribution;

import java.util.Optional;
import org.rapporteur.text.Span;

/** Letters and digits, which make up words, against marks and space, which surround them. */
public final class Letters {

  /** Letters and digits that a span covers, in code units. */
  public static int count(String text, Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      if (isLetter(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  /** The span from the first letter or digit to the last; empty if there is none. */
  public static Optional<Span> trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && !isLetter(text.charAt(start))) {
      start++;
    }
    while (end > start && !isLetter(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** Whether a code unit is a letter or digit, or half of a pair, which may be one. */
  public static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private Letters() {}
}
