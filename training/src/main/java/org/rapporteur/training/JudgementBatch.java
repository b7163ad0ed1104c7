package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Prepared examples of about one length, as padded arrays. */
record JudgementBatch(List<PreparedExample> examples) {
  private static final int POOL = 1_000; // examples sorted by length together
  private static final int MOST = 48;

  JudgementBatch {
    examples = List.copyOf(examples);
  }

  /** All examples in batches of at most {@code size} padded pieces, in random order. */
  static List<JudgementBatch> shuffled(List<PreparedExample> examples, int size, Random random) {
    var order = new ArrayList<>(examples);
    Collections.shuffle(order, random);
    var batches = new ArrayList<JudgementBatch>();
    for (int from = 0; from < order.size(); from += POOL) {
      batches.addAll(ofSimilar(order.subList(from, Math.min(from + POOL, order.size())), size));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static List<JudgementBatch> ofSimilar(List<PreparedExample> examples, int size) {
    var sorted = new ArrayList<>(examples);
    sorted.sort(Comparator.comparing(e -> e.input().length()));
    var batches = new ArrayList<JudgementBatch>();
    var current = new ArrayList<PreparedExample>();
    for (PreparedExample example : sorted) {
      int padded = example.input().length() * (current.size() + 1);
      if (!current.isEmpty() && (padded > size || current.size() == MOST)) {
        batches.add(new JudgementBatch(current));
        current = new ArrayList<>();
      }
      current.add(example);
    }
    if (!current.isEmpty()) {
      batches.add(new JudgementBatch(current));
    }
    return batches;
  }

  int pieces() {
    return examples.stream().mapToInt(e -> e.input().length()).sum();
  }

  private int length() {
    return examples.stream().mapToInt(e -> e.input().length()).max().orElse(0);
  }

  private NDArray mask(NDManager manager) {
    float[] mask = new float[examples.size() * length()];
    for (int r = 0; r < examples.size(); r++) {
      for (int c = examples.get(r).input().length(); c < length(); c++) {
        mask[r * length() + c] = -1e4f;
      }
    }
    return manager.create(mask, new Shape(examples.size(), 1, 1, length()));
  }

  /** Scores of all heads' labels, (examples, columns), for training. */
  NDArray scores(JudgementModel model, NDManager manager) {
    int length = length();
    long[] ids = new long[examples.size() * length];
    long[] segments = new long[ids.length];
    for (int r = 0; r < examples.size(); r++) {
      int[] rowIds = examples.get(r).input().ids();
      int[] rowSegments = examples.get(r).input().segments();
      for (int c = 0; c < rowIds.length; c++) {
        ids[r * length + c] = rowIds[c];
        segments[r * length + c] = rowSegments[c];
      }
    }
    var shape = new Shape(examples.size(), length);
    return model.scores(
        manager.create(ids, shape),
        manager.create(segments, shape),
        mask(manager),
        shares(manager));
  }

  /** One by the number of pieces for each piece, 0 for padding. */
  private NDArray shares(NDManager manager) {
    int length = length();
    float[] shares = new float[examples.size() * length];
    for (int r = 0; r < examples.size(); r++) {
      int pieces = examples.get(r).input().length();
      Arrays.fill(shares, r * length, r * length + pieces, 1f / pieces);
    }
    return manager.create(shares, new Shape(examples.size(), 1, length));
  }

  /**
   * The mean cross-entropy of each example's head to what people believe.
   *
   * @param weights of each label of all heads, by column
   */
  NDArray loss(NDArray scores, float[] weights) {
    int columns = JudgementHead.columns();
    float[] others = new float[examples.size() * columns];
    float[] targets = new float[others.length];
    Arrays.fill(others, -1e4f);
    for (int r = 0; r < examples.size(); r++) {
      Example example = examples.get(r).example();
      int first = r * columns + example.head().firstColumn();
      Arrays.fill(others, first, first + example.head().labels().size(), 0);
      for (int label = 0; label < example.beliefs().size(); label++) {
        double belief = example.beliefs().get(label);
        targets[first + label] =
            (float) (-belief * weights[example.head().firstColumn() + label] / examples.size());
      }
    }
    NDManager manager = scores.getManager();
    NDArray likely = scores.add(manager.create(others, scores.getShape())).logSoftmax(1);
    return likely.mul(manager.create(targets, scores.getShape())).sum();
  }
}
