package org.rapporteur.stance;

import org.rapporteur.text.Span;

/**
 * On what a side depends: "if Kenya asks in writing". Immutable.
 *
 * @param span where an article's text says so
 * @param words what the span covers
 */
public record Condition(Span span, String words) {

  /** The words of a text that lie there. */
  static Condition in(String text, Span span) {
    return new Condition(span, span.in(text));
  }
}
