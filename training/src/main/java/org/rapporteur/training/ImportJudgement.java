package org.rapporteur.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the weights of a judgement model that {@link EncoderExport} has written back into a
 * checkpoint, so that a training goes on from it. They are what its 8-bit integers stand for; what
 * training leaves as it is comes from the pretrained weights.
 */
final class ImportJudgement {
  private final Map<String, ByteBuffer> initialisers = new HashMap<>();

  private ImportJudgement(Path model) throws IOException {
    var message = new ProtoReader(ByteBuffer.wrap(Files.readAllBytes(model)));
    while (message.next()) {
      if (message.field() == 7) {
        readGraph(message.bytes());
      } else {
        message.skip();
      }
    }
  }

  /**
   * Writes the checkpoint.
   *
   * @param arguments the model's folder, the name of its base, how many of its lowest layers are
   *     the base's, the checkpoint to write
   */
  public static void main(String... arguments) throws IOException {
    PretrainedWeights base = PretrainedWeights.named(arguments[1]);
    int still = Integer.parseInt(arguments[2]);
    var model = new ImportJudgement(Path.of(arguments[0], "model.onnx"));
    Path file = Path.of(arguments[3]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    new Checkpoint(0, model.weights(base, still)).write(file);
  }

  /** All weights but the word embeddings by name, linear ones with outputs in rows. */
  private Map<String, float[]> weights(PretrainedWeights base, int still) {
    var weights = new LinkedHashMap<String, float[]>();
    for (String name :
        List.of(
            "embeddings.position_embeddings.weight",
            "embeddings.token_type_embeddings.weight",
            "embeddings.LayerNorm.weight",
            "embeddings.LayerNorm.bias")) {
      weights.put(name, base.tensor(name).values());
    }
    for (int layer = 0; initialisers.containsKey(at(layer) + "output.dense.weight"); layer++) {
      String at = at(layer);
      linear(weights, at + "attention.self.", "query", "key", "value");
      for (String part : List.of("attention.output.", "intermediate.", "output.")) {
        linear(weights, at + part, "dense");
      }
      for (String norm : List.of("attention.output.LayerNorm", "output.LayerNorm")) {
        weights.put(at + norm + ".weight", floats(at + norm + ".weight"));
        weights.put(at + norm + ".bias", floats(at + norm + ".bias"));
      }
      if (layer < still) {
        weights.replaceAll((name, values) -> name.startsWith(at) ? pretrained(base, name) : values);
      }
    }
    int columns = JudgementHead.columns();
    float[] head = floats("head");
    weights.put("head.weight", turned(head, head.length / columns, columns));
    weights.put("head.bias", floats("head.bias"));
    return weights;
  }

  private static String at(int layer) {
    return "encoder.layer." + layer + ".";
  }

  private static float[] pretrained(PretrainedWeights base, String name) {
    PretrainedWeights.Tensor tensor = base.tensor(name);
    long[] shape = tensor.shape();
    return shape.length < 2
        ? tensor.values()
        : turned(tensor.values(), (int) shape[0], (int) shape[1]);
  }

  /** The parts of a linear map whose outputs stand side by side. */
  private void linear(Map<String, float[]> weights, String at, String... parts) {
    String name = at + String.join("+", parts);
    ByteBuffer bytes = initialiser(name + ".weight");
    float[] scales = floats(name + ".scale");
    float[] biases = floats(name + ".bias");
    int inputs = bytes.remaining() / scales.length;
    int outputs = scales.length / parts.length;
    for (int p = 0; p < parts.length; p++) {
      float[] weight = new float[outputs * inputs];
      float[] bias = new float[outputs];
      for (int o = 0; o < outputs; o++) {
        int column = p * outputs + o;
        bias[o] = biases[column];
        for (int i = 0; i < inputs; i++) {
          weight[o * inputs + i] =
              scales[column] * bytes.get(bytes.position() + i * scales.length + column);
        }
      }
      weights.put(at + parts[p] + ".weight", weight);
      weights.put(at + parts[p] + ".bias", bias);
    }
  }

  private static float[] turned(float[] values, int rows, int columns) {
    float[] turned = new float[values.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = values[r * columns + c];
      }
    }
    return turned;
  }

  private float[] floats(String name) {
    ByteBuffer raw = initialiser(name);
    float[] values = new float[raw.remaining() / Float.BYTES];
    raw.asFloatBuffer().get(values);
    return values;
  }

  private ByteBuffer initialiser(String name) {
    ByteBuffer initialiser = initialisers.get(name);
    if (initialiser == null) {
      throw new IllegalArgumentException("no such weights: " + name);
    }
    return initialiser;
  }

  private void readGraph(ByteBuffer bytes) {
    var graph = new ProtoReader(bytes);
    while (graph.next()) {
      if (graph.field() == 5) {
        readInitialiser(graph.bytes());
      } else {
        graph.skip();
      }
    }
  }

  private void readInitialiser(ByteBuffer bytes) {
    var message = new ProtoReader(bytes);
    String name = "";
    ByteBuffer raw = ByteBuffer.allocate(0);
    while (message.next()) {
      switch (message.field()) {
        case 8 -> name = message.string();
        case 9 -> raw = message.bytes();
        default -> message.skip();
      }
    }
    initialisers.put(name, raw);
  }
}
