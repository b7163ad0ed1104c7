package org.rapporteur.text;

/**
 * Words between quotation marks within one paragraph. A quotation that runs over several paragraphs
 * is one of these in each of them.
 *
 * @param outer the quotation with its marks
 * @param inner what stands between the marks, without surrounding white space
 * @param depth 0 for a quotation in plain text, 1 for one inside another, and so on
 * @param closed whether a closing mark ends it; an unclosed one ends with its paragraph
 * @param continues whether it takes up a quotation that the paragraph before left open
 */
public record Quotation(Span outer, Span inner, int depth, boolean closed, boolean continues) {

  /**
   * @throws IllegalArgumentException if the inner span is not inside the outer, or the depth is
   *     negative
   */
  public Quotation {
    if (!outer.contains(inner) || depth < 0) {
      throw new IllegalArgumentException(
          "not a quotation: " + inner + " in " + outer + " at depth " + depth);
    }
  }
}
