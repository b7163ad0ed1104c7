package org.rapporteur.evaluation;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.text.Span;

/**
 * How well the spans of one role were found.
 *
 * @param exact spans with both edges right
 * @param start spans that begin at the right place
 * @param overlap characters covered, each counted once
 */
public record SpanScores(Score exact, Score start, Score overlap) {
  static final SpanScores NONE = new SpanScores(Score.NONE, Score.NONE, Score.NONE);

  /** Compares the spans of one text; a span given twice counts once. */
  static SpanScores of(List<Span> found, List<Span> gold) {
    return new SpanScores(
        matches(found, gold, span -> span),
        matches(found, gold, Span::start),
        new Score(covered(found, gold), covered(found, found), covered(gold, gold)));
  }

  private static <K> Score matches(List<Span> found, List<Span> gold, Function<Span, K> key) {
    Set<K> there = new HashSet<>(found.stream().map(key).toList());
    Set<K> wanted = new HashSet<>(gold.stream().map(key).toList());
    long right = there.stream().filter(wanted::contains).count();
    return new Score(right, there.size(), wanted.size());
  }

  /** Characters that spans of both lists cover. */
  private static long covered(List<Span> some, List<Span> others) {
    var one = new BitSet();
    some.forEach(span -> one.set(span.start(), span.end()));
    var other = new BitSet();
    others.forEach(span -> other.set(span.start(), span.end()));
    one.and(other);
    return one.cardinality();
  }

  SpanScores plus(SpanScores more) {
    return new SpanScores(
        exact.plus(more.exact), start.plus(more.start), overlap.plus(more.overlap));
  }
}
