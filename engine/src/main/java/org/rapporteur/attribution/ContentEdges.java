package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Puts the edges of a content where the record has them: a content that is one quotation is what
 * stands between its marks, without a comma before the closing one; any other keeps its marks, and
 * loses the punctuation around it that is no mark of a quotation within it.
 */
final class ContentEdges {
  /** How many characters a quotation's edge may lie from the tagger's to count as the same. */
  private static final int SLACK = 3;

  /** The content with its edges corrected; empty if no letter is left. */
  static Optional<Span> of(StructuredText text, Span tagged) {
    for (Quotation quotation : text.quotations()) {
      if (quotation.depth() == 0
          && near(quotation.outer().start(), quotation.inner().start(), tagged.start())
          && near(quotation.inner().end(), quotation.outer().end(), tagged.end())) {
        return trimmed(text.text(), quotation.inner(), ",");
      }
    }
    return trimmed(text.text(), unopened(text, tagged), ",;:–—-");
  }

  private static boolean near(int low, int high, int edge) {
    return low - SLACK <= edge && edge <= high + SLACK;
  }

  /** Leaves out a mark at an edge whose other mark lies outside. */
  private static Span unopened(StructuredText text, Span span) {
    int start = span.start();
    int end = span.end();
    for (Quotation quotation : text.quotations()) {
      boolean closesOutside = quotation.outer().end() > end;
      boolean opensOutside = quotation.outer().start() < start;
      if (quotation.outer().start() == start && closesOutside) {
        start = Math.min(quotation.inner().start(), end - 1);
      }
      if (quotation.outer().end() == end && opensOutside && quotation.closed()) {
        end = Math.max(quotation.inner().end(), start + 1);
      }
    }
    return new Span(start, Math.max(end, start + 1));
  }

  private static Optional<Span> trimmed(String text, Span span, String loose) {
    int start = span.start();
    int end = span.end();
    while (start < end && outside(text.charAt(start), loose)) {
      start++;
    }
    while (end > start && outside(text.charAt(end - 1), loose)) {
      end--;
    }
    boolean letters = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    return letters ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean outside(char c, String loose) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || loose.indexOf(c) >= 0;
  }

  /**
   * DIRECT if quotation marks stand round all letters and digits of the content, INDIRECT if round
   * none of them, else MIXED.
   */
  static Manner manner(StructuredText text, List<Span> content) {
    var quoted = new ArrayList<Span>();
    for (Quotation quotation : text.quotations()) {
      if (quotation.depth() == 0) {
        quoted.add(quotation.outer());
      }
    }
    int letters = 0;
    int inside = 0;
    for (Span span : content) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(text.text().charAt(i))) {
          int at = i;
          letters++;
          inside += quoted.stream().anyMatch(q -> q.contains(at)) ? 1 : 0;
        }
      }
    }
    if (inside == letters) {
      return Manner.DIRECT;
    }
    return inside == 0 ? Manner.INDIRECT : Manner.MIXED;
  }

  private ContentEdges() {}
}
