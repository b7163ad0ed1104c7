package org.rapporteur.evaluation;

/**
 * Precision, recall and F1 from counts. Of nothing found, precision is 0; of nothing to find,
 * recall is 0.
 *
 * @param right what was found and is right
 * @param found what was found
 * @param gold what was to be found
 */
public record Score(long right, long found, long gold) {
  public static final Score NONE = new Score(0, 0, 0);

  public Score plus(Score other) {
    return new Score(right + other.right, found + other.found, gold + other.gold);
  }

  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** The harmonic mean of precision and recall, in [0, 1]. */
  public double f1() {
    return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
  }
}
