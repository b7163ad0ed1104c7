package org.rapporteur.training;

import java.util.Arrays;
import org.rapporteur.inference.LinearChain;

/**
 * The learned part of the linear chain: scores of steps between labels, trained by Adam. Steps that
 * BIO forbids stay forbidden. One thread at a time.
 */
final class Transitions {
  private static final int LABELS = AttributionLabel.values().length;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  /** Start scores in row 0, then one row for each label: scores, first and second moments. */
  private final float[] state = new float[3 * (LABELS + 1) * LABELS];

  private final double[] gradient = new double[(LABELS + 1) * LABELS];

  Transitions() {
    for (int i = -1; i < LABELS; i++) {
      for (int j = 0; j < LABELS; j++) {
        if (!AttributionLabel.mayFollow(i, j)) {
          state[at(i, j)] = LinearChain.FORBIDDEN;
        }
      }
    }
  }

  private static int at(int from, int to) {
    return (from + 1) * LABELS + to;
  }

  /** Scores and moments, for checkpoints. */
  float[] state() {
    return state;
  }

  LinearChain chain() {
    float[][] rows = new float[LABELS + 1][];
    for (int i = 0; i <= LABELS; i++) {
      rows[i] = Arrays.copyOfRange(state, i * LABELS, (i + 1) * LABELS);
    }
    return new LinearChain(rows[0], Arrays.copyOfRange(rows, 1, rows.length));
  }

  /**
   * Adds one sequence's negative log-likelihood: its gradient to this and, to {@code flat} at the
   * words' places, that of the scores.
   *
   * @return the negative log-likelihood
   */
  double loss(LinearChain chain, Batch batch, int r, float[] scores, float[] flat) {
    Sequence sequence = batch.sequences().get(r);
    int[] gold = sequence.labels();
    if (gold.length == 0) {
      return 0;
    }
    float[][] wordScores = batch.wordScores(r, scores);
    LinearChain.Expectation expected = chain.expect(wordScores);
    for (int w = 0; w < gold.length; w++) {
      int index = batch.index(r, sequence.words()[w]);
      for (int j = 0; j < LABELS; j++) {
        double difference = expected.marginal(w, j) - (gold[w] == j ? 1 : 0);
        flat[index + j] = (float) difference;
        if (w == 0) {
          gradient[at(-1, j)] += difference;
        }
      }
      if (w > 0) {
        gradient[at(gold[w - 1], gold[w])] -= 1;
      }
    }
    for (int i = 0; i < LABELS; i++) {
      for (int j = 0; j < LABELS; j++) {
        gradient[at(i, j)] += expected.steps(i, j);
      }
    }
    return expected.logTotal() - chain.score(wordScores, gold);
  }

  /** One step of Adam along the gradients added since the last, divided by {@code words}. */
  void update(int step, double rate, int words) {
    int size = gradient.length;
    for (int k = 0; k < size; k++) {
      double g = gradient[k] / words;
      double mean = BETA1 * state[size + k] + (1 - BETA1) * g;
      double square = BETA2 * state[2 * size + k] + (1 - BETA2) * g * g;
      state[size + k] = (float) mean;
      state[2 * size + k] = (float) square;
      if (AttributionLabel.mayFollow(k / LABELS - 1, k % LABELS)) {
        double corrected = mean / (1 - Math.pow(BETA1, step));
        double spread = Math.sqrt(square / (1 - Math.pow(BETA2, step)));
        state[k] -= (float) (rate * corrected / (spread + 1e-8));
      }
    }
    Arrays.fill(gradient, 0);
  }
}
