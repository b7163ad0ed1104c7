package org.rapporteur.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.inference.InputFeatures;
import org.rapporteur.training.OnnxGraph.Attribute;

/**
 * Writes an encoder as an ONNX model for one sequence. The attribution tagger has inputs {@code
 * ids} and {@code features} of shape (1, pieces), output {@code scores} of shape (1, pieces,
 * labels); the judgement model has inputs {@code ids} and {@code segments} of shape (1, pieces),
 * output {@code scores} of shape (1, 1, labels).
 *
 * <p>In the small form the linear weights and the word embeddings are 8-bit integers, scaled for
 * each output and each word piece; the activations are scaled when the model runs, over the one
 * sequence.
 */
final class EncoderExport {
  private static final float EPSILON = (float) Encoder.EPSILON;

  private final OnnxGraph graph = new OnnxGraph();
  private final Map<String, float[]> weights;
  private final int layers;
  private final int width;
  private final boolean small;

  private EncoderExport(Map<String, float[]> weights, int layers, int width, boolean small) {
    this.weights = weights;
    this.layers = layers;
    this.width = width;
    this.small = small;
  }

  /**
   * @param weights by checkpoint name, linear weights with outputs in rows
   * @param small whether to write 8-bit weights
   */
  static byte[] export(Map<String, float[]> weights, int layers, int width, boolean small) {
    return new EncoderExport(weights, layers, width, small).build();
  }

  /**
   * The judgement model in its small form.
   *
   * @param weights by checkpoint name, linear weights with outputs in rows
   * @param columns labels of all heads
   * @param longest most pieces that it will be given: more positions are not written
   */
  static byte[] exportJudgement(
      Map<String, float[]> weights, int layers, int width, int columns, int longest) {
    var own = new HashMap<>(weights);
    own.computeIfPresent(
        "embeddings.position_embeddings.weight",
        (name, table) -> Arrays.copyOf(table, longest * width));
    return new EncoderExport(own, layers, width, true).buildJudgement(columns);
  }

  private byte[] build() {
    String ids = graph.input("ids");
    String features = graph.input("features");
    String hidden = states(positions(ids, 1), ids, features(features));
    int labels = AttributionLabel.values().length;
    graph.output("scores", head(hidden, width, labels), labels);
    return graph.toBytes("attribution");
  }

  private byte[] buildJudgement(int columns) {
    String ids = graph.input("ids");
    String segments = graph.input("segments");
    float[] types = weight("embeddings.token_type_embeddings.weight");
    String table = graph.floats("segments.table", types, types.length / width, width);
    String hidden = states(positions(ids, 0), ids, graph.node("Gather", List.of(table, segments)));
    String first =
        graph.node(
            "Slice",
            List.of(
                hidden, graph.longs("start", 0), graph.longs("end", 1), graph.longs("axis", 1)));
    String mean =
        graph.node(
            "ReduceMean", List.of(hidden), Attribute.ofAxes(1), Attribute.of("keepdims", 1L));
    String pooled = graph.node("Concat", List.of(first, mean), Attribute.of("axis", 2L));
    graph.output("scores", head(pooled, 2 * width, columns), columns);
    return graph.toBytes("judgement");
  }

  /** The last layer's states. */
  private String states(String positions, String ids, String features) {
    String sum = graph.node("Add", List.of(words(ids), positions));
    sum = graph.node("Add", List.of(sum, features));
    String hidden =
        graph.node(
            "LayerNormalization",
            List.of(sum, copy("embeddings.LayerNorm.weight"), copy("embeddings.LayerNorm.bias")),
            Attribute.of("axis", -1L),
            Attribute.of("epsilon", EPSILON));
    for (int layer = 0; layer < layers; layer++) {
      hidden = layer(hidden, "encoder.layer." + layer + ".");
    }
    return hidden;
  }

  private String head(String states, int inputs, int labels) {
    float[] matrix = turned(weight("head.weight"), labels, inputs);
    String product =
        graph.node("MatMul", List.of(states, graph.floats("head", matrix, inputs, labels)));
    return graph.node("Add", List.of(product, copy("head.bias")));
  }

  private String words(String ids) {
    float[] table = weight(PretrainedWeights.WORDS);
    int rows = table.length / width;
    if (!small) {
      return graph.node("Gather", List.of(graph.floats("words", table, rows, width), ids));
    }
    byte[] bytes = new byte[table.length];
    float[] scales = new float[rows];
    for (int r = 0; r < rows; r++) {
      scales[r] = quantize(table, r * width, 1, width, bytes, r * width, 1);
    }
    String values =
        graph.node(
            "Cast",
            List.of(graph.node("Gather", List.of(graph.bytes("words", bytes, rows, width), ids))),
            Attribute.of("to", 1L));
    String scale = graph.node("Gather", List.of(graph.floats("words.scale", scales, rows, 1), ids));
    return graph.node("Mul", List.of(values, scale));
  }

  /**
   * Position embeddings.
   *
   * @param ofType how many times the first token type's embedding is added to them
   */
  private String positions(String ids, int ofType) {
    float[] table = weight("embeddings.position_embeddings.weight").clone();
    float[] type = weight("embeddings.token_type_embeddings.weight");
    for (int i = 0; i < table.length; i++) {
      table[i] += ofType * type[i % width];
    }
    String shape = graph.node("Shape", List.of(ids));
    String length =
        graph.node("Slice", List.of(shape, graph.longs("one", 1), graph.longs("two", 2)));
    return graph.node(
        "Slice",
        List.of(
            graph.floats("positions", table, table.length / width, width),
            graph.longs("zero", 0),
            length));
  }

  private String features(String features) {
    float[] casing = weight("features.casing.weight");
    float[] quoting = weight("features.quoting.weight");
    int quotings = quoting.length / width;
    float[] table = new float[InputFeatures.COUNT * width];
    for (int f = 0; f < InputFeatures.COUNT; f++) {
      for (int i = 0; i < width; i++) {
        table[f * width + i] = casing[f / quotings * width + i] + quoting[f % quotings * width + i];
      }
    }
    return graph.node(
        "Gather",
        List.of(graph.floats("features.table", table, InputFeatures.COUNT, width), features));
  }

  private String layer(String input, String at) {
    String joint = linear(input, at + "attention.self.", "query", "key", "value");
    List<String> parts = graph.nodes("", "Split", List.of(joint), 3, Attribute.of("axis", 2L));
    String mixed =
        graph.microsoft(
            "MultiHeadAttention", parts, Attribute.of("num_heads", (long) Encoder.HEADS));
    String attended = linear(mixed, at + "attention.output.", "dense");
    String hidden = skip(attended, input, at + "attention.output.LayerNorm");
    String wide = graph.microsoft("Gelu", List.of(linear(hidden, at + "intermediate.", "dense")));
    return skip(linear(wide, at + "output.", "dense"), hidden, at + "output.LayerNorm");
  }

  private String skip(String input, String past, String norm) {
    return graph.microsoft(
        "SkipLayerNormalization",
        List.of(input, past, copy(norm + ".weight"), copy(norm + ".bias")),
        Attribute.of("epsilon", EPSILON));
  }

  /** One linear map for all the named parts, their outputs side by side. */
  private String linear(String input, String at, String... parts) {
    int outputs = 0;
    for (String part : parts) {
      outputs += weight(at + part + ".bias").length;
    }
    int inputs = weight(at + parts[0] + ".weight").length * parts.length / outputs;
    float[] bias = new float[outputs];
    float[] matrix = new float[inputs * outputs];
    int column = 0;
    for (String part : parts) {
      float[] partBias = weight(at + part + ".bias");
      float[] partWeight = weight(at + part + ".weight");
      System.arraycopy(partBias, 0, bias, column, partBias.length);
      for (int o = 0; o < partBias.length; o++, column++) {
        for (int i = 0; i < inputs; i++) {
          matrix[i * outputs + column] = partWeight[o * inputs + i];
        }
      }
    }
    String name = at + String.join("+", parts);
    String biasName = graph.floats(name + ".bias", bias, outputs);
    if (!small) {
      String product =
          graph.node(
              "MatMul", List.of(input, graph.floats(name + ".weight", matrix, inputs, outputs)));
      return graph.node("Add", List.of(product, biasName));
    }
    byte[] bytes = new byte[matrix.length];
    float[] scales = new float[outputs];
    for (int o = 0; o < outputs; o++) {
      scales[o] = quantize(matrix, o, outputs, inputs, bytes, o, outputs);
    }
    return graph.microsoft(
        "DynamicQuantizeMatMul",
        List.of(
            input,
            graph.bytes(name + ".weight", bytes, inputs, outputs),
            graph.floats(name + ".scale", scales, outputs),
            "",
            biasName));
  }

  /** Writes one vector as bytes in [-127, 127] and returns what a byte of 1 stands for. */
  private static float quantize(
      float[] from, int fromAt, int fromStep, int length, byte[] to, int toAt, int toStep) {
    float most = 1e-12f;
    for (int i = 0; i < length; i++) {
      most = Math.max(most, Math.abs(from[fromAt + i * fromStep]));
    }
    float scale = most / 127;
    for (int i = 0; i < length; i++) {
      to[toAt + i * toStep] = (byte) Math.round(from[fromAt + i * fromStep] / scale);
    }
    return scale;
  }

  private static float[] turned(float[] rows, int height, int width) {
    float[] turned = new float[rows.length];
    for (int r = 0; r < height; r++) {
      for (int c = 0; c < width; c++) {
        turned[c * height + r] = rows[r * width + c];
      }
    }
    return turned;
  }

  private String copy(String name) {
    float[] values = weight(name);
    return graph.floats(name, values, values.length);
  }

  private float[] weight(String name) {
    float[] values = weights.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no such weights: " + name);
    }
    return values;
  }
}
