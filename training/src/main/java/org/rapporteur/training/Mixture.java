package org.rapporteur.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What an epoch is made of: all of some sets, and of others each time as many as are wanted. */
final class Mixture {

  /** A set in random order, and how many examples of it an epoch takes. */
  private record Part(List<PreparedExample> examples, int wanted) {}

  private final List<Part> parts = new ArrayList<>();
  private final Random random;

  Mixture(long seed) {
    random = new Random(seed);
  }

  Mixture all(List<PreparedExample> examples) {
    return some(examples, examples.size());
  }

  /** Epochs take turns, so that an example comes back only when all others have come. */
  Mixture some(List<PreparedExample> examples, int wanted) {
    var order = new ArrayList<>(examples);
    Collections.shuffle(order, random);
    parts.add(new Part(order, Math.min(wanted, order.size())));
    return this;
  }

  /** The examples of one epoch, counted from 0. */
  List<PreparedExample> epoch(int epoch) {
    var taken = new ArrayList<PreparedExample>();
    for (Part part : parts) {
      for (int i = 0; i < part.wanted(); i++) {
        long at = (long) epoch * part.wanted() + i;
        taken.add(part.examples().get((int) (at % part.examples().size())));
      }
    }
    return taken;
  }

  /**
   * For each column the weight of its label: rarer than others of its head, heavier, by the root.
   */
  float[] labelWeights() {
    float[] weights = new float[JudgementHead.columns()];
    int[] counts = new int[weights.length];
    for (PreparedExample prepared : epoch(0)) {
      Example example = prepared.example();
      counts[example.head().firstColumn() + example.label()]++;
    }
    for (JudgementHead head : JudgementHead.values()) {
      int first = head.firstColumn();
      double roots = 0;
      int all = 0;
      for (int c = first; c < first + head.labels().size(); c++) {
        roots += Math.sqrt(counts[c]);
        all += counts[c];
      }
      for (int c = first; c < first + head.labels().size(); c++) {
        weights[c] = counts[c] == 0 ? 0 : (float) (all / roots / Math.sqrt(counts[c]));
      }
    }
    return weights;
  }
}
