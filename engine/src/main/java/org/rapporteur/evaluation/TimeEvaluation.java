package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.evaluation.TimeMlText.GoldTime;
import org.rapporteur.time.TimeExpression;
import org.rapporteur.time.TimeExpressions;

/** Scores {@link TimeExpressions} against gold expressions. */
public final class TimeEvaluation {

  /**
   * What became of one expression, for reading errors.
   *
   * @param gold empty if nothing of the gold overlaps
   * @param found empty if nothing was found
   */
  public record Pair(TimeMlText document, Optional<GoldTime> gold, Optional<TimeExpression> found) {

    /** Whether the values are the same. */
    public boolean isRight() {
      return gold.isPresent()
          && found.isPresent()
          && gold.get().value().equals(found.get().value());
    }
  }

  /** The scores over all documents. */
  public static TimeScores score(List<TimeMlText> documents) {
    return documents.stream()
        .map(d -> scores(pairs(d)))
        .reduce(new TimeScores(0, 0, 0, 0, 0, 0), TimeScores::plus);
  }

  private static TimeScores scores(List<Pair> pairs) {
    int gold = 0;
    int found = 0;
    int relaxed = 0;
    int strict = 0;
    int values = 0;
    for (Pair pair : pairs) {
      gold += pair.gold().isPresent() ? 1 : 0;
      found += pair.found().isPresent() ? 1 : 0;
      if (pair.gold().isPresent() && pair.found().isPresent()) {
        relaxed++;
        strict += pair.gold().get().span().equals(pair.found().get().span()) ? 1 : 0;
        values += pair.isRight() ? 1 : 0;
      }
    }
    return new TimeScores(1, gold, found, relaxed, strict, values);
  }

  /** Gold and found expressions of a document, each once: in pairs where they overlap. */
  public static List<Pair> pairs(TimeMlText document) {
    var left =
        new ArrayList<TimeExpression>(TimeExpressions.find(document.text(), document.published()));
    var pairs = new ArrayList<Pair>();
    for (GoldTime gold : document.expressions()) {
      Optional<TimeExpression> match =
          left.stream().filter(e -> e.span().overlaps(gold.span())).findFirst();
      match.ifPresent(left::remove);
      pairs.add(new Pair(document, Optional.of(gold), match));
    }
    left.forEach(e -> pairs.add(new Pair(document, Optional.empty(), Optional.of(e))));
    return List.copyOf(pairs);
  }

  private TimeEvaluation() {}
}
