package org.rapporteur.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights and the vocabulary of a pretrained BERT-like encoder, read from the ONNX model and
 * the tokenizer description that lie on the class path. Tensors carry the names of the original
 * checkpoint ({@code encoder.layer.0.attention.self.query.weight}); linear weights stand as the
 * graph has them: inputs in rows, outputs in columns.
 */
final class PretrainedWeights {
  /** The table of word embeddings. */
  static final String WORDS = "embeddings.word_embeddings.weight";

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final List<String> vocabulary;

  /** A tensor of floats in row-major order. */
  static final class Tensor {
    private final long[] shape;
    private final float[] values;

    private Tensor(long[] shape, float[] values) {
      this.shape = shape;
      this.values = values;
    }

    long[] shape() {
      return shape;
    }

    float[] values() {
      return values;
    }
  }

  private PretrainedWeights(List<String> vocabulary) {
    this.vocabulary = List.copyOf(vocabulary);
  }

  /**
   * @param name for example {@code all-minilm-l6-v2}
   */
  static PretrainedWeights named(String name) throws IOException {
    var weights = new PretrainedWeights(readVocabulary("/" + name + "-tokenizer.json"));
    weights.readModel(ByteBuffer.wrap(resource("/" + name + ".onnx")));
    return weights;
  }

  List<String> vocabulary() {
    return vocabulary;
  }

  Tensor tensor(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no such weights: " + name);
    }
    return tensor;
  }

  int layers() {
    int layers = 0;
    while (tensors.containsKey("encoder.layer." + layers + ".output.dense.bias")) {
      layers++;
    }
    return layers;
  }

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = PretrainedWeights.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("not on the class path: " + path);
      }
      return in.readAllBytes();
    }
  }

  private static List<String> readVocabulary(String path) throws IOException {
    JsonNode vocabulary = new ObjectMapper().readTree(resource(path)).at("/model/vocab");
    var pieces = new String[vocabulary.size()];
    vocabulary.properties().forEach(e -> pieces[e.getValue().asInt()] = e.getKey());
    return List.of(pieces);
  }

  private void readModel(ByteBuffer model) {
    var message = new ProtoReader(model);
    while (message.next()) {
      if (message.field() == 7) {
        readGraph(message.bytes());
      } else {
        message.skip();
      }
    }
  }

  private void readGraph(ByteBuffer bytes) {
    var graph = new ProtoReader(bytes);
    var named = new LinkedHashMap<String, String>(); // initialiser to checkpoint name
    var initialisers = new ArrayList<ByteBuffer>();
    while (graph.next()) {
      switch (graph.field()) {
        case 1 -> nameWeights(graph.bytes(), named);
        case 5 -> initialisers.add(graph.bytes());
        default -> graph.skip();
      }
    }
    initialisers.forEach(initialiser -> readTensor(initialiser, named));
  }

  /** Linear weights have numbers for names; the node that uses one tells which it is. */
  private static void nameWeights(ByteBuffer bytes, Map<String, String> named) {
    var node = new ProtoReader(bytes);
    var inputs = new ArrayList<String>();
    String name = "";
    while (node.next()) {
      switch (node.field()) {
        case 1 -> inputs.add(node.string());
        case 3 -> name = node.string();
        default -> node.skip();
      }
    }
    if (name.endsWith("/MatMul") && inputs.size() == 2) {
      String path = name.substring(1, name.length() - "/MatMul".length()).replace('/', '.');
      named.put(inputs.get(1), path + ".weight");
    }
  }

  private void readTensor(ByteBuffer bytes, Map<String, String> named) {
    var message = new ProtoReader(bytes);
    var shape = new ArrayList<Long>();
    String name = "";
    long type = 0;
    ByteBuffer raw = ByteBuffer.allocate(0);
    while (message.next()) {
      switch (message.field()) {
        case 1 -> shape.add(message.varint());
        case 2 -> type = message.varint();
        case 8 -> name = message.string();
        case 9 -> raw = message.bytes();
        default -> message.skip();
      }
    }
    if (type == 1 && raw.hasRemaining()) {
      float[] values = new float[raw.remaining() / Float.BYTES];
      raw.asFloatBuffer().get(values);
      tensors.put(
          named.getOrDefault(name, name),
          new Tensor(shape.stream().mapToLong(Long::longValue).toArray(), values));
    }
  }
}
