package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.rapporteur.inference.EncoderInput;
import org.rapporteur.inference.InputFeatures;
import org.rapporteur.inference.WordPiece;

/**
 * Sequences of about one length as padded arrays: {@code [CLS]} before and {@code [SEP]} behind
 * each.
 */
record Batch(List<Sequence> sequences) {
  private static final int POOL = 2_000; // sequences sorted by length together
  private static final int MOST_SEQUENCES = 32;

  Batch {
    sequences = List.copyOf(sequences);
  }

  /** All sequences in batches of at most {@code size} padded pieces, in random order. */
  static List<Batch> shuffled(List<Sequence> sequences, int size, Random random) {
    var order = new ArrayList<>(sequences);
    Collections.shuffle(order, random);
    var batches = new ArrayList<Batch>();
    for (int from = 0; from < order.size(); from += POOL) {
      batches.addAll(ofSimilar(order.subList(from, Math.min(from + POOL, order.size())), size));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** The sequences, sorted by length, in batches of at most {@code size} padded pieces. */
  static List<Batch> ofSimilar(List<Sequence> sequences, int size) {
    var sorted = new ArrayList<>(sequences);
    sorted.sort(Comparator.comparing(s -> s.input().length()));
    var batches = new ArrayList<Batch>();
    var current = new ArrayList<Sequence>();
    for (Sequence sequence : sorted) {
      int padded = (sequence.input().length() + 2) * (current.size() + 1);
      if (!current.isEmpty() && (padded > size || current.size() == MOST_SEQUENCES)) {
        batches.add(new Batch(current));
        current = new ArrayList<>();
      }
      current.add(sequence);
    }
    if (!current.isEmpty()) {
      batches.add(new Batch(current));
    }
    return batches;
  }

  /** Pieces of the longest sequence with its two marks. */
  int length() {
    return sequences.stream().mapToInt(s -> s.input().length() + 2).max().orElse(0);
  }

  int pieces() {
    return sequences.stream().mapToInt(s -> s.input().length() + 2).sum();
  }

  int words() {
    return sequences.stream().mapToInt(s -> s.words().length).sum();
  }

  /** Label scores of all pieces from the encoder. */
  NDArray scores(Encoder encoder, WordPiece wordPiece, NDManager manager, boolean training) {
    int rows = sequences.size();
    int columns = length();
    long[] ids = new long[rows * columns];
    long[] casing = new long[rows * columns];
    long[] quoting = new long[rows * columns];
    float[] mask = new float[rows * columns];
    int plain = InputFeatures.PLAIN;
    int quotings = InputFeatures.Quoting.values().length;
    for (int r = 0; r < rows; r++) {
      EncoderInput input = sequences.get(r).input();
      for (int c = 0; c < columns; c++) {
        int at = r * columns + c;
        boolean piece = c > 0 && c <= input.length();
        int feature = piece ? input.feature(c - 1) : plain;
        casing[at] = feature / quotings;
        quoting[at] = feature % quotings;
        mask[at] = c < input.length() + 2 ? 0 : -1e4f;
        if (piece) {
          ids[at] = input.id(c - 1);
        } else if (c < input.length() + 2) {
          ids[at] = wordPiece.id(c == 0 ? "[CLS]" : "[SEP]");
        }
      }
    }
    var shape = new Shape(rows, columns);
    return encoder.scores(
        manager.create(ids, shape),
        manager.create(casing, shape),
        manager.create(quoting, shape),
        manager.create(mask, new Shape(rows, 1, 1, columns)),
        training);
  }

  /** The scores of the words of sequence {@code r} out of the flat scores of a batch. */
  float[][] wordScores(int r, float[] flat) {
    int labels = AttributionLabel.values().length;
    int[] words = sequences.get(r).words();
    float[][] scores = new float[words.length][labels];
    for (int w = 0; w < words.length; w++) {
      System.arraycopy(flat, index(r, words[w]), scores[w], 0, labels);
    }
    return scores;
  }

  /** Where the scores of a piece begin in the flat scores of a batch. */
  int index(int r, int piece) {
    return (r * length() + piece + 1) * AttributionLabel.values().length;
  }
}
