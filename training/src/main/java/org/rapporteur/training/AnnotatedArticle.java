package org.rapporteur.training;

import java.util.List;
import org.rapporteur.text.Span;

/**
 * An article with the spans that a person marked, over its text.
 *
 * @param id the corpus' name for it
 */
record AnnotatedArticle(String id, String text, List<Marked> marked) {
  AnnotatedArticle {
    marked = List.copyOf(marked);
  }

  /**
   * One unbroken piece of a marked span.
   *
   * @param role 0 source, 1 cue, 2 content
   */
  record Marked(int role, Span span) {}
}
