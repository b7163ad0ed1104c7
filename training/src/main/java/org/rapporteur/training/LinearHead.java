package org.rapporteur.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression on the states of a text and on the pieces it is made of, learned
 * by Adam in small batches. States are brought to one scale for learning, and the scale is worked
 * into the weights afterwards.
 */
final class LinearHead {
  private static final int EPOCHS = 40;
  private static final int BATCH = 64;
  private static final double RATE = 0.015;
  private static final float DECAY = 3e-4f;
  private static final float PULL = 3e-2f; // toward what it begins with
  private static final float SCALE = 0.25f; // of a state against a piece
  private static final int SELDOM = 2; // rarer pieces are left out

  /**
   * One text.
   *
   * @param state its states, of one length for all texts
   * @param pieces ids, each as often as it occurs
   */
  @SuppressWarnings("ArrayRecordComponent") // neither written nor compared
  record Input(float[] state, int[] pieces) {}

  /**
   * A layer that has been learned before.
   *
   * @param weight a row for each label
   */
  @SuppressWarnings("ArrayRecordComponent") // neither written nor compared
  record Start(float[] weight, float[] bias) {
    static final Start NONE = new Start(new float[0], new float[0]);
  }

  private final int labels;
  private final int width;
  private final float[] weight; // a row for each entry of the state, then for each piece
  private final float[] bias;

  private LinearHead(int labels, int width, int pieces) {
    this.labels = labels;
    this.width = width;
    weight = new float[(width + pieces) * labels];
    bias = new float[labels];
  }

  /**
   * Learns from texts.
   *
   * @param answers the place of each text's label
   * @param labelWeights how much a text of each label counts
   * @param vocabulary how many pieces there are
   * @param begin what to begin with and not to leave far behind, if it has any labels
   */
  static LinearHead fit(
      List<Input> inputs,
      int[] answers,
      float[] labelWeights,
      int vocabulary,
      Start begin,
      long seed) {
    int width = inputs.get(0).state().length;
    var head = new LinearHead(labelWeights.length, width, vocabulary);
    float[] mean = new float[width];
    float[] factor = new float[width];
    scale(inputs, mean, factor);
    boolean[] known = known(inputs, vocabulary);
    head.begin(begin, mean, factor);
    var learner = new Learner(head, known, begin.bias().length == 0 ? DECAY : PULL);
    List<Input> scaled =
        inputs.stream().map(i -> new Input(scaled(i.state(), mean, factor), i.pieces())).toList();
    var order = new ArrayList<Integer>();
    for (int i = 0; i < inputs.size(); i++) {
      order.add(i);
    }
    var random = new Random(seed);
    int steps = EPOCHS * ((inputs.size() + BATCH - 1) / BATCH);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        List<Integer> batch = order.subList(from, Math.min(from + BATCH, order.size()));
        learner.begin();
        for (int at : batch) {
          int answer = answers[at];
          learner.add(scaled.get(at), answer, labelWeights[answer] / batch.size());
        }
        learner.step(steps);
      }
    }
    head.unscale(mean, factor);
    return head;
  }

  /** Scores of the labels. */
  float[] scores(Input input) {
    float[] scores = bias.clone();
    for (int i = 0; i < width; i++) {
      add(scores, i, input.state()[i]);
    }
    for (int piece : input.pieces()) {
      add(scores, width + piece, 1);
    }
    return scores;
  }

  private void add(float[] scores, int row, float value) {
    for (int l = 0; l < labels; l++) {
      scores[l] += value * weight[row * labels + l];
    }
  }

  /** What an entry of the mean state adds to a label's score. */
  float ofState(int entry, int label) {
    return weight[entry * labels + label];
  }

  /** What one occurrence of a piece adds to a label's score. */
  float ofPiece(int piece, int label) {
    return weight[(width + piece) * labels + label];
  }

  int width() {
    return width;
  }

  float bias(int label) {
    return bias[label];
  }

  private static void scale(List<Input> inputs, float[] mean, float[] factor) {
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      double squares = 0;
      for (Input input : inputs) {
        sum += input.state()[i];
        squares += input.state()[i] * input.state()[i];
      }
      double average = sum / inputs.size();
      double deviation = Math.sqrt(Math.max(0, squares / inputs.size() - average * average));
      mean[i] = (float) average;
      factor[i] = (float) (SCALE / (deviation + 1e-6));
    }
  }

  private static float[] scaled(float[] state, float[] mean, float[] factor) {
    float[] scaled = new float[state.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (state[i] - mean[i]) * factor[i];
    }
    return scaled;
  }

  private void begin(Start begin, float[] mean, float[] factor) {
    for (int l = 0; l < begin.bias().length; l++) {
      bias[l] = begin.bias()[l];
      for (int i = 0; i < width; i++) {
        float before = begin.weight()[l * width + i];
        weight[i * labels + l] = before / factor[i];
        bias[l] += before * mean[i];
      }
    }
  }

  private void unscale(float[] mean, float[] factor) {
    for (int i = 0; i < width; i++) {
      for (int l = 0; l < labels; l++) {
        weight[i * labels + l] *= factor[i];
        bias[l] -= weight[i * labels + l] * mean[i];
      }
    }
  }

  private static boolean[] known(List<Input> inputs, int vocabulary) {
    int[] counts = new int[vocabulary];
    for (Input input : inputs) {
      Arrays.stream(input.pieces()).distinct().forEach(piece -> counts[piece]++);
    }
    boolean[] known = new boolean[vocabulary];
    for (int piece = 0; piece < vocabulary; piece++) {
      known[piece] = counts[piece] >= SELDOM;
    }
    return known;
  }

  /** Adam over the rows of the states and of the known pieces. */
  private static final class Learner {
    private final LinearHead head;
    private final int[] rows;
    private final boolean[] known;
    private final float[] slope;
    private final float[] mean;
    private final float[] square;
    private final float[] biasSlope;
    private final float[] biasMean;
    private final float[] biasSquare;
    private final float[] begun;
    private final float decay;
    private int step;

    Learner(LinearHead head, boolean[] known, float decay) {
      this.begun = head.weight.clone();
      this.decay = decay;
      this.head = head;
      this.known = known;
      this.rows =
          IntStream.range(0, head.width + known.length)
              .filter(row -> row < head.width || known[row - head.width])
              .toArray();
      this.slope = new float[head.weight.length];
      this.mean = new float[head.weight.length];
      this.square = new float[head.weight.length];
      this.biasSlope = new float[head.labels];
      this.biasMean = new float[head.labels];
      this.biasSquare = new float[head.labels];
    }

    void begin() {
      for (int row : rows) {
        for (int at = row * head.labels; at < (row + 1) * head.labels; at++) {
          slope[at] = decay * (head.weight[at] - begun[at]);
        }
      }
      Arrays.fill(biasSlope, 0);
    }

    void add(Input input, int answer, float weight) {
      float[] error = probabilities(head.scores(input));
      error[answer] -= 1;
      for (int l = 0; l < error.length; l++) {
        error[l] *= weight;
        biasSlope[l] += error[l];
      }
      for (int i = 0; i < head.width; i++) {
        add(i, input.state()[i], error);
      }
      for (int piece : input.pieces()) {
        if (known[piece]) {
          add(head.width + piece, 1, error);
        }
      }
    }

    private void add(int row, float value, float[] error) {
      for (int l = 0; l < error.length; l++) {
        slope[row * error.length + l] += value * error[l];
      }
    }

    private static float[] probabilities(float[] scores) {
      float most = Float.NEGATIVE_INFINITY;
      for (float score : scores) {
        most = Math.max(most, score);
      }
      float sum = 0;
      for (int l = 0; l < scores.length; l++) {
        scores[l] = (float) Math.exp(scores[l] - most);
        sum += scores[l];
      }
      for (int l = 0; l < scores.length; l++) {
        scores[l] /= sum;
      }
      return scores;
    }

    void step(int steps) {
      step++;
      double correction = Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
      float rate = (float) (RATE * (1 - step / (steps + 1.0)) * correction);
      for (int row : rows) {
        move(head.weight, slope, mean, square, row * head.labels, (row + 1) * head.labels, rate);
      }
      move(head.bias, biasSlope, biasMean, biasSquare, 0, head.labels, rate);
    }

    private static void move(
        float[] weight, float[] slope, float[] mean, float[] square, int from, int to, float rate) {
      for (int at = from; at < to; at++) {
        mean[at] = 0.9f * mean[at] + 0.1f * slope[at];
        square[at] = 0.999f * square[at] + 0.001f * slope[at] * slope[at];
        weight[at] -= rate * mean[at] / ((float) Math.sqrt(square[at]) + 1e-8f);
      }
    }
  }
}
