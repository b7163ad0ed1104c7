package org.rapporteur.evaluation;

/**
 * How well expressions of time are found and resolved, counted as TempEval-3 counts (UzZaman et al.
 * 2013, section 5): a found expression matches a gold one if they overlap (relaxed) or are the same
 * (strict); a value counts if its expression matches and the TIMEX3 values are equal.
 *
 * @param documents how many documents
 * @param gold how many gold expressions
 * @param found how many were found
 * @param relaxed how many of those found overlap a gold one of their own
 * @param strict how many of those found cover just what a gold one does
 * @param values how many of the relaxed matches have the gold value
 */
public record TimeScores(int documents, int gold, int found, int relaxed, int strict, int values) {

  /** F1 of overlapping expressions, in [0, 1]. */
  public double relaxedF1() {
    return f1(relaxed);
  }

  /** F1 of expressions with the same words, in [0, 1]. */
  public double strictF1() {
    return f1(strict);
  }

  public double precision() {
    return found == 0 ? 0 : (double) relaxed / found;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) relaxed / gold;
  }

  /** The share of relaxed matches whose value is right, in [0, 1]. */
  public double valueAccuracy() {
    return relaxed == 0 ? 0 : (double) values / relaxed;
  }

  /** F1 of expressions that overlap and have the right value, in [0, 1]. */
  public double valueF1() {
    return f1(values);
  }

  private double f1(int right) {
    return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
  }

  TimeScores plus(TimeScores other) {
    return new TimeScores(
        documents + other.documents,
        gold + other.gold,
        found + other.found,
        relaxed + other.relaxed,
        strict + other.strict,
        values + other.values);
  }
}
