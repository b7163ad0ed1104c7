package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of the labels given to texts against their true ones. One thread at a time. */
public final class LabelScores {
  private final List<String> labels;
  private final Map<String, Score> byLabel = new LinkedHashMap<>();
  private long asked;
  private long right;

  /**
   * @param labels in the order in which they are reported
   */
  public LabelScores(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.labels.forEach(label -> byLabel.put(label, Score.NONE));
  }

  /** Counts one text. */
  public void add(String given, String truth) {
    asked++;
    if (given.equals(truth)) {
      right++;
      byLabel.merge(truth, new Score(1, 1, 1), Score::plus);
    } else {
      byLabel.merge(given, new Score(0, 1, 0), Score::plus);
      byLabel.merge(truth, new Score(0, 0, 1), Score::plus);
    }
  }

  public List<String> labels() {
    return labels;
  }

  /** The score of one label; of no text if it is unknown. */
  public Score of(String label) {
    return byLabel.getOrDefault(label, Score.NONE);
  }

  /** How many texts were counted. */
  public long asked() {
    return asked;
  }

  /** The share of texts with the right label, in [0, 1]. */
  public double accuracy() {
    return asked == 0 ? 0 : (double) right / asked;
  }

  /** The mean F1 of the labels that truly occur, in [0, 1]. */
  public double macroF1() {
    var occurring = new ArrayList<Double>();
    for (Score score : byLabel.values()) {
      if (score.gold() > 0) {
        occurring.add(score.f1());
      }
    }
    return occurring.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
