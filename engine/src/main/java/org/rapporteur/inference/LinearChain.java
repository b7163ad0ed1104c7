package org.rapporteur.inference;

import java.util.Arrays;

/**
 * A linear-chain conditional random field over given label scores: the best path, and how likely
 * each label is at each place over all paths (Lafferty, McCallum and Pereira 2001). A transition of
 * {@link #FORBIDDEN} is never taken. Immutable.
 */
public final class LinearChain {
  /** The score of a step that must not be taken. */
  public static final float FORBIDDEN = -1e4f;

  private final int labels;
  private final float[] start;
  private final float[][] transition;

  /**
   * @param start score of each label at the first place
   * @param transition score of label {@code j} after label {@code i} at {@code [i][j]}
   */
  public LinearChain(float[] start, float[][] transition) {
    this.labels = start.length;
    this.start = start.clone();
    this.transition = Arrays.stream(transition).map(float[]::clone).toArray(float[][]::new);
  }

  /** The labels of the best path; of several equally good ones, that with the smaller labels. */
  public int[] best(float[][] scores) {
    int length = scores.length;
    if (length == 0) {
      return new int[0];
    }
    double[] best = first(scores[0]);
    int[][] from = new int[length][labels];
    for (int t = 1; t < length; t++) {
      double[] next = new double[labels];
      for (int j = 0; j < labels; j++) {
        int chosen = 0;
        for (int i = 1; i < labels; i++) {
          if (best[i] + transition[i][j] > best[chosen] + transition[chosen][j]) {
            chosen = i;
          }
        }
        from[t][j] = chosen;
        next[j] = best[chosen] + transition[chosen][j] + scores[t][j];
      }
      best = next;
    }
    int[] path = new int[length];
    for (int j = 1; j < labels; j++) {
      if (best[j] > best[path[length - 1]]) {
        path[length - 1] = j;
      }
    }
    for (int t = length - 1; t > 0; t--) {
      path[t - 1] = from[t][path[t]];
    }
    return path;
  }

  private double[] first(float[] scores) {
    double[] first = new double[labels];
    for (int j = 0; j < labels; j++) {
      first[j] = start[j] + scores[j];
    }
    return first;
  }

  /** What the field expects over all paths: the marginals that training and confidence need. */
  public Expectation expect(float[][] scores) {
    int length = scores.length;
    double[][] forward = new double[length][];
    double[][] backward = new double[length][labels];
    double[] terms = new double[labels];
    forward[0] = first(scores[0]);
    for (int t = 1; t < length; t++) {
      forward[t] = new double[labels];
      for (int j = 0; j < labels; j++) {
        for (int i = 0; i < labels; i++) {
          terms[i] = forward[t - 1][i] + transition[i][j];
        }
        forward[t][j] = logSum(terms) + scores[t][j];
      }
    }
    for (int t = length - 2; t >= 0; t--) {
      for (int i = 0; i < labels; i++) {
        for (int j = 0; j < labels; j++) {
          terms[j] = transition[i][j] + scores[t + 1][j] + backward[t + 1][j];
        }
        backward[t][i] = logSum(terms);
      }
    }
    double total = logSum(forward[length - 1]);
    double[][] marginals = new double[length][labels];
    double[][] steps = new double[labels][labels];
    for (int t = 0; t < length; t++) {
      for (int j = 0; j < labels; j++) {
        marginals[t][j] = Math.exp(forward[t][j] + backward[t][j] - total);
        for (int i = 0; t > 0 && i < labels; i++) {
          steps[i][j] +=
              Math.exp(
                  forward[t - 1][i] + transition[i][j] + scores[t][j] + backward[t][j] - total);
        }
      }
    }
    return new Expectation(total, marginals, steps);
  }

  /** The score of one path, on the scale of {@link Expectation#logTotal()}. */
  public double score(float[][] scores, int[] path) {
    double sum = start[path[0]] + scores[0][path[0]];
    for (int t = 1; t < path.length; t++) {
      sum += transition[path[t - 1]][path[t]] + scores[t][path[t]];
    }
    return sum;
  }

  private static double logSum(double[] terms) {
    double most = terms[0];
    for (double term : terms) {
      most = Math.max(most, term);
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - most);
    }
    return most + Math.log(sum);
  }

  /** Sums over all paths of one sequence. */
  public static final class Expectation {
    private final double logTotal;
    private final double[][] marginals;
    private final double[][] steps;

    private Expectation(double logTotal, double[][] marginals, double[][] steps) {
      this.logTotal = logTotal;
      this.marginals = marginals;
      this.steps = steps;
    }

    /** Logarithm of the sum of all paths' exponentiated scores. */
    public double logTotal() {
      return logTotal;
    }

    /** Probability in [0, 1] of label {@code label} at {@code place}. */
    public double marginal(int place, int label) {
      return marginals[place][label];
    }

    /** Expected number of steps from label {@code from} to label {@code to}. */
    public double steps(int from, int to) {
      return steps[from][to];
    }
  }
}
