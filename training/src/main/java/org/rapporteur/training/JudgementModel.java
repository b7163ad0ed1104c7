package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Random;

/**
 * An encoder with a linear layer on the first and the mean state of its last layer: scores for the
 * labels of all heads. The embeddings and the lowest layers are not trained.
 */
final class JudgementModel {
  private final Encoder encoder;

  /**
   * @param layers how many of the pretrained layers to keep, from the lowest
   * @param still how many of these stay as they are, from the lowest
   */
  JudgementModel(
      PretrainedWeights pretrained,
      int layers,
      int still,
      DropoutMasks noise,
      NDManager manager,
      long seed) {
    encoder = new Encoder(pretrained, layers, noise, manager);
    int columns = JudgementHead.columns();
    encoder.add(manager, "head.weight", 0.02f, new Random(seed), columns, 2L * encoder.width());
    encoder.add(manager, "head.bias", 0f, new Random(seed), columns);
    encoder.weights().forEach((name, weight) -> weight.setRequiresGradient(trained(name, still)));
  }

  private static boolean trained(String name, int still) {
    String below = "encoder.layer.";
    if (name.startsWith(below)) {
      String layer = name.substring(below.length(), name.indexOf('.', below.length()));
      return Integer.parseInt(layer) >= still;
    }
    return !name.startsWith("embeddings.");
  }

  /** All weights by name. */
  Map<String, NDArray> weights() {
    return encoder.weights();
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
   * Scores of all heads' labels, (texts, columns), for training.
   *
   * @param ids (texts, pieces), 64-bit, as are the segments
   * @param mask (texts, 1, 1, pieces): 0 for a piece, very negative for padding
   * @param shares (texts, 1, pieces): one by the number of pieces for a piece, 0 for padding
   */
  NDArray scores(NDArray ids, NDArray segments, NDArray mask, NDArray shares) {
    NDArray states = encoder.drop(encoder.embeddings(ids, segments), true);
    NDArray last = encoder.through(states, mask, 0, encoder.layers(), true);
    NDArray first = last.get(":,0");
    NDArray mean = shares.matMul(last).squeeze(1);
    NDArray pooled = NDArrays.concat(new NDList(first, mean), 1);
    return encoder.linear(encoder.drop(pooled, true), "head");
  }
}
