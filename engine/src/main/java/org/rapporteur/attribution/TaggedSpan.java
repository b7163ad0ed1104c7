package org.rapporteur.attribution;

import java.util.Comparator;
import org.rapporteur.text.Span;

/**
 * A source, cue or content span as a tagger found it, not yet joined with others. Sorts in reading
 * order. Immutable.
 *
 * @param confidence in [0, 1]
 */
public record TaggedSpan(SpanRole role, Span span, double confidence)
    implements Comparable<TaggedSpan> {
  private static final Comparator<TaggedSpan> READING_ORDER =
      Comparator.comparing(TaggedSpan::span).thenComparing(TaggedSpan::role);

  public TaggedSpan {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
    }
  }

  @Override
  public int compareTo(TaggedSpan other) {
    return READING_ORDER.compare(this, other);
  }
}
