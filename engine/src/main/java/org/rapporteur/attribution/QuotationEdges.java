package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Lets quotation marks correct where tagged contents begin and end: a content that has all but a
 * few words of a quotation's beginning or end has the rest and the mark too, as PolNeAR counts
 * marks in. Thread-safe.
 */
public final class QuotationEdges {
  /** Letters and digits of a quotation that the tagger may have missed at an edge. */
  private static final int MISSED = 12;

  /** The spans of a paragraph with their edges corrected, in reading order. */
  public static List<TaggedSpan> correct(
      StructuredText text, Paragraph paragraph, List<TaggedSpan> spans) {
    List<Quotation> quotations =
        text.quotations().stream()
            .filter(q -> q.depth() == 0 && paragraph.span().contains(q.outer()))
            .toList();
    var corrected = new ArrayList<TaggedSpan>();
    for (TaggedSpan span : spans) {
      corrected.add(
          span.role() == SpanRole.CONTENT ? correct(text.text(), quotations, spans, span) : span);
    }
    return corrected.stream().sorted().toList();
  }

  private static TaggedSpan correct(
      String text, List<Quotation> quotations, List<TaggedSpan> spans, TaggedSpan content) {
    int start = content.span().start();
    int end = content.span().end();
    for (Quotation quotation : quotations) {
      Span outer = quotation.outer();
      if (!outer.overlaps(content.span())) {
        continue;
      }
      if (outer.start() < start && isFree(text, spans, outer.start(), start)) {
        start = outer.start();
      }
      if (outer.end() > end && isFree(text, spans, end, outer.end())) {
        end = outer.end();
      }
    }
    return new TaggedSpan(content.role(), new Span(start, end), content.confidence());
  }

  /** Whether a stretch is short and no other span lies in it. */
  private static boolean isFree(String text, List<TaggedSpan> spans, int from, int to) {
    Span stretch = new Span(from, to);
    return Letters.count(text, stretch) <= MISSED
        && spans.stream().noneMatch(s -> s.span().overlaps(stretch));
  }

  private QuotationEdges() {}
}
