package org.rapporteur.text;

import java.util.Comparator;

/**
 * A half-open range {@code [start, end)} of a text, counted in UTF-16 code units, so that {@code
 * text.substring(start, end)} is the covered text.
 *
 * <p>Every text offset in this project, in memory and in the record, is one of these. Spans sort in
 * reading order: by start, then by end. Immutable.
 *
 * @param start first code unit covered, at least 0
 * @param end one past the last code unit covered, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> READING_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /**
   * @throws IllegalArgumentException if the range is empty, reversed or negative
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** The covered text. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Code units covered, at least 1. */
  public int length() {
    return end - start;
  }

  /** Whether a text is long enough to have it; a damaged record's may not be. */
  public boolean within(CharSequence text) {
    return end <= text.length();
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Code units that both cover, 0 if they do not overlap. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** This span moved to the right by so many code units (to the left if negative). */
  public Span shifted(int by) {
    return new Span(start + by, end + by);
  }

  @Override
  public int compareTo(Span other) {
    return READING_ORDER.compare(this, other);
  }
}
