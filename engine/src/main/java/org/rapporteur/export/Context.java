package org.rapporteur.export;

import org.rapporteur.text.Span;

/** Where the words around a span begin and end, without cutting a character in two. */
final class Context {

  /** At most so many code units before the span. */
  static int from(String text, Span span, int most) {
    int from = Math.max(0, span.start() - most);
    return inside(text, from) ? from + 1 : from;
  }

  /** At most so many code units after the span. */
  static int to(String text, Span span, int most) {
    int to = Math.min(text.length(), span.end() + most);
    return inside(text, to) ? to - 1 : to;
  }

  private static boolean inside(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }

  private Context() {}
}
