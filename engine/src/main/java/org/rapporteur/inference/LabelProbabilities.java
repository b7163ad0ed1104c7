package org.rapporteur.inference;

import java.util.List;
import java.util.Locale;

/** How likely each label of a head is; the probabilities add up to 1. Immutable. */
public final class LabelProbabilities {
  private final List<String> labels;
  private final double[] probabilities;

  private LabelProbabilities(List<String> labels, double[] probabilities) {
    this.labels = labels;
    this.probabilities = probabilities;
  }

  /** The softmax of the scores from {@code from} on, one for each label. */
  static LabelProbabilities ofScores(List<String> labels, float[] scores, int from) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < labels.size(); i++) {
      most = Math.max(most, scores[from + i]);
    }
    double[] probabilities = new double[labels.size()];
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = Math.exp(scores[from + i] - most);
      sum += probabilities[i];
    }
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] /= sum;
    }
    return new LabelProbabilities(List.copyOf(labels), probabilities);
  }

  /** The labels in the order in which the model has them. */
  public List<String> labels() {
    return labels;
  }

  /**
   * How likely a label is, in [0, 1].
   *
   * @throws IllegalArgumentException if the head has no such label
   */
  public double of(String label) {
    int at = labels.indexOf(label);
    if (at < 0) {
      throw new IllegalArgumentException("no label " + label + " among " + labels);
    }
    return probabilities[at];
  }

  /** The likeliest label; of several equally likely, the first. */
  public String best() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return labels.get(best);
  }

  /** As {@code FAVOR 0.812 AGAINST 0.103 NONE 0.085}. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int i = 0; i < probabilities.length; i++) {
      text.append(i == 0 ? "" : " ")
          .append(String.format(Locale.ROOT, "%s %.3f", labels.get(i), probabilities[i]));
    }
    return text.toString();
  }
}
