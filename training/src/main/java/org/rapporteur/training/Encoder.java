package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.rapporteur.inference.InputFeatures;

/**
 * A BERT encoder in NDArray operations, with input features and a linear layer of label scores on
 * top, or bare. Every result of a forward pass belongs to the manager of its input.
 */
final class Encoder {
  static final int HEADS = 12;
  static final double EPSILON = 1e-12;

  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final int layers;
  private final int width;
  private final DropoutMasks noise;

  /**
   * With input features and the attribution labels on top.
   *
   * @param layers how many of the pretrained layers to keep, from the lowest
   */
  Encoder(PretrainedWeights pretrained, int layers, NDManager manager, float dropout, long seed) {
    this(pretrained, layers, new DropoutMasks(manager, dropout, seed), manager);
    var random = new Random(seed);
    int casings = InputFeatures.Casing.values().length;
    int quotings = InputFeatures.Quoting.values().length;
    add(manager, "features.casing.weight", 0.01f, random, casings, width);
    add(manager, "features.quoting.weight", 0.01f, random, quotings, width);
    add(manager, "head.weight", 0.02f, random, AttributionLabel.values().length, width);
    add(manager, "head.bias", 0f, random, AttributionLabel.values().length);
  }

  /**
   * The pretrained layers alone.
   *
   * @param layers how many of them to keep, from the lowest
   */
  Encoder(PretrainedWeights pretrained, int layers, DropoutMasks noise, NDManager manager) {
    this.layers = Math.min(layers, pretrained.layers());
    this.noise = noise;
    copy(pretrained, manager, PretrainedWeights.WORDS);
    copy(pretrained, manager, "embeddings.position_embeddings.weight");
    copy(pretrained, manager, "embeddings.token_type_embeddings.weight");
    copy(pretrained, manager, "embeddings.LayerNorm.weight");
    copy(pretrained, manager, "embeddings.LayerNorm.bias");
    this.width = (int) weight(PretrainedWeights.WORDS).getShape().get(1);
    for (int layer = 0; layer < this.layers; layer++) {
      String at = "encoder.layer." + layer + ".";
      for (String part :
          new String[] {
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense"
          }) {
        transpose(pretrained, manager, at + part + ".weight");
        copy(pretrained, manager, at + part + ".bias");
      }
      for (String norm : new String[] {"attention.output.LayerNorm", "output.LayerNorm"}) {
        copy(pretrained, manager, at + norm + ".weight");
        copy(pretrained, manager, at + norm + ".bias");
      }
    }
  }

  /** All weights by name, word embeddings included; the trained ones require gradients. */
  Map<String, NDArray> weights() {
    return weights;
  }

  /** Begins the random numbers of one training step. */
  void seed(long step) {
    noise.seed(step);
  }

  int layers() {
    return layers;
  }

  int width() {
    return width;
  }

  /**
   * Label scores, (sequences, pieces, labels).
   *
   * @param ids (sequences, pieces), 64-bit
   * @param mask (sequences, 1, 1, pieces): 0 for a piece, very negative for padding
   */
  NDArray scores(NDArray ids, NDArray casing, NDArray quoting, NDArray mask, boolean training) {
    return linear(drop(states(ids, casing, quoting, mask, training), training), "head");
  }

  /** The last layer's states, (sequences, pieces, width). */
  NDArray states(NDArray ids, NDArray casing, NDArray quoting, NDArray mask, boolean training) {
    NDArray type = ids.getManager().zeros(new Shape(1), ids.getDataType());
    NDArray hidden = embedded(ids, type);
    hidden = hidden.add(embed(casing, "features.casing.weight"));
    hidden = hidden.add(embed(quoting, "features.quoting.weight"));
    hidden = drop(norm(hidden, "embeddings.LayerNorm"), training);
    return through(hidden, mask, 0, layers, training);
  }

  /** What enters the lowest layer, without input features, (sequences, pieces, width). */
  NDArray embeddings(NDArray ids, NDArray segments) {
    return norm(embedded(ids, segments), "embeddings.LayerNorm");
  }

  private NDArray embedded(NDArray ids, NDArray segments) {
    int length = (int) ids.getShape().get(1);
    NDArray positions = ids.getManager().arange(length).toType(ids.getDataType(), false);
    return embed(ids, PretrainedWeights.WORDS)
        .add(embed(positions, "embeddings.position_embeddings.weight"))
        .add(embed(segments, "embeddings.token_type_embeddings.weight"));
  }

  /** States sent through the layers {@code [from, to)}. */
  NDArray through(NDArray states, NDArray mask, int from, int to, boolean training) {
    long batch = states.getShape().get(0);
    long length = states.getShape().get(1);
    NDArray hidden = states;
    for (int layer = from; layer < to; layer++) {
      hidden = layer(hidden, mask, "encoder.layer." + layer + ".", batch, length, training);
    }
    return hidden;
  }

  private NDArray layer(
      NDArray input, NDArray mask, String at, long batch, long length, boolean training) {
    double scale = 1 / Math.sqrt((double) width / HEADS);
    NDArray query = heads(linear(input, at + "attention.self.query").mul(scale), batch, length);
    NDArray key = heads(linear(input, at + "attention.self.key"), batch, length);
    NDArray value = heads(linear(input, at + "attention.self.value"), batch, length);
    NDArray attention = query.matMul(key.transpose(0, 1, 3, 2)).add(mask).softmax(3);
    NDArray mixed =
        drop(attention, training).matMul(value).transpose(0, 2, 1, 3).reshape(batch, length, width);
    NDArray attended = drop(linear(mixed, at + "attention.output.dense"), training);
    NDArray hidden = norm(input.add(attended), at + "attention.output.LayerNorm");
    NDArray wide = JniUtils.gelu((PtNDArray) linear(hidden, at + "intermediate.dense"));
    NDArray narrow = drop(linear(wide, at + "output.dense"), training);
    return norm(hidden.add(narrow), at + "output.LayerNorm");
  }

  private NDArray heads(NDArray states, long batch, long length) {
    return states.reshape(batch, length, HEADS, width / HEADS).transpose(0, 2, 1, 3);
  }

  NDArray linear(NDArray input, String name) {
    return JniUtils.linear((PtNDArray) input, pytorch(name + ".weight"), pytorch(name + ".bias"));
  }

  private NDArray norm(NDArray input, String name) {
    return JniUtils.layerNorm(
        (PtNDArray) input,
        new Shape(width),
        pytorch(name + ".weight"),
        pytorch(name + ".bias"),
        EPSILON);
  }

  private NDArray embed(NDArray ids, String name) {
    return JniUtils.embedding((PtNDArray) ids, pytorch(name), false);
  }

  NDArray drop(NDArray input, boolean training) {
    return training ? input.mul(noise.mask(input.getShape(), input.getManager())) : input;
  }

  private PtNDArray pytorch(String name) {
    return (PtNDArray) weight(name);
  }

  private NDArray weight(String name) {
    NDArray weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no such weights: " + name);
    }
    return weight;
  }

  private void copy(PretrainedWeights pretrained, NDManager manager, String name) {
    PretrainedWeights.Tensor tensor = pretrained.tensor(name);
    weights.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
  }

  /** Linear weights as PyTorch wants them: outputs in rows. */
  private void transpose(PretrainedWeights pretrained, NDManager manager, String name) {
    PretrainedWeights.Tensor tensor = pretrained.tensor(name);
    int rows = (int) tensor.shape()[0];
    int columns = (int) tensor.shape()[1];
    float[] turned = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = tensor.values()[r * columns + c];
      }
    }
    weights.put(name, manager.create(turned, new Shape(columns, rows)));
  }

  /** Adds weights drawn from a normal distribution. */
  void add(NDManager manager, String name, float spread, Random random, long... shape) {
    float[] values = new float[(int) new Shape(shape).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = spread * (float) random.nextGaussian();
    }
    weights.put(name, manager.create(values, new Shape(shape)));
  }
}
