package org.rapporteur.article;

import java.util.List;
import org.rapporteur.text.Span;

/**
 * What a cleaner makes of a document before the fields of an {@link Article} are filled.
 *
 * @param text as {@link Article#text()}
 * @param paragraphs as {@link Article#paragraphs()}
 */
record Body(String text, List<Span> paragraphs) {
  static final Body NONE = new Body("", List.of());

  Body {
    paragraphs = List.copyOf(paragraphs);
  }

  /** How much the paragraphs say: see {@link Prose#letters}. */
  int letters() {
    return paragraphs.stream()
        .mapToInt(p -> Prose.letters(text.substring(p.start(), p.end())))
        .sum();
  }
}
