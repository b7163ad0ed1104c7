package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Random;

/**
 * An encoder with a linear layer on the first and the mean state of its last layer: scores for the
 * labels of all heads. The lowest layers are frozen, so that what leaves them can be kept.
 */
final class JudgementModel {
  private final Encoder encoder;
  private int frozen;

  /**
   * @param layers how many of the pretrained layers to keep, from the lowest
   */
  JudgementModel(
      PretrainedWeights pretrained, int layers, DropoutMasks noise, NDManager manager, long seed) {
    encoder = new Encoder(pretrained, layers, noise, manager);
    int columns = JudgementHead.columns();
    encoder.add(manager, "head.weight", 0.02f, new Random(seed), columns, 2L * encoder.width());
    encoder.add(manager, "head.bias", 0f, new Random(seed), columns);
    freeze(layers);
  }

  /** Leaves the embeddings and the lowest layers as they are; all else is trained from here on. */
  void freeze(int lowest) {
    frozen = lowest;
    encoder.weights().forEach((name, weight) -> weight.setRequiresGradient(isTrained(name)));
  }

  private boolean isTrained(String name) {
    if (name.startsWith("encoder.layer.")) {
      String rest = name.substring("encoder.layer.".length());
      return Integer.parseInt(rest.substring(0, rest.indexOf('.'))) >= frozen;
    }
    return name.startsWith("head.");
  }

  /** All weights by name. */
  Map<String, NDArray> weights() {
    return encoder.weights();
  }

  /** The values of one of the weights. */
  float[] array(String name) {
    NDArray weight = weights().get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no such weights: " + name);
    }
    return weight.toFloatArray();
  }

  int layers() {
    return encoder.layers();
  }

  int width() {
    return encoder.width();
  }

  /** Begins the random numbers of one training step. */
  void seed(long step) {
    encoder.seed(step);
  }

  /**
   * What leaves the frozen layers, (texts, pieces, width).
   *
   * @param ids (texts, pieces), 64-bit, as are the segments
   * @param mask (texts, 1, 1, pieces): 0 for a piece, very negative for padding
   */
  NDArray frozenStates(NDArray ids, NDArray segments, NDArray mask) {
    return encoder.through(encoder.embeddings(ids, segments), mask, 0, frozen, false);
  }

  /**
   * Scores of all heads' labels, (texts, columns).
   *
   * @param shares (texts, 1, pieces): one by the number of pieces for a piece, 0 for padding
   */
  NDArray scores(NDArray frozenStates, NDArray mask, NDArray shares, boolean training) {
    NDArray pooled = pooled(frozenStates, mask, shares, training);
    return encoder.linear(encoder.drop(pooled, training), "head");
  }

  /** The first and the mean state of the last layer, (texts, 2 × width). */
  NDArray pooled(NDArray frozenStates, NDArray mask, NDArray shares, boolean training) {
    NDArray last = encoder.through(frozenStates, mask, frozen, encoder.layers(), training);
    NDArray first = last.get(":,0");
    NDArray mean = shares.matMul(last).squeeze(1);
    return NDArrays.concat(new NDList(first, mean), 1);
  }
}
