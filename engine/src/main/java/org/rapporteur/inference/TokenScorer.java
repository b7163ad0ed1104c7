package org.rapporteur.inference;

/** Gives every piece of one sequence a score for each label. Implementations are thread-safe. */
public interface TokenScorer extends AutoCloseable {

  /**
   * Scores one sequence; what it gets does not depend on any other.
   *
   * @param ids the pieces with {@code [CLS]} before and {@code [SEP]} behind them
   * @param features a feature id for each of them, see {@link InputFeatures}
   * @return a row for each piece, a column for each label; higher is likelier
   */
  float[][] score(int[] ids, int[] features);

  /** Releases what the scorer holds. */
  @Override
  default void close() {}
}
