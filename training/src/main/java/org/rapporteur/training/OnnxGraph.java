package org.rapporteur.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Builds an ONNX model: initialisers and nodes in the order of the calls, each node's output named
 * after it. One thread at a time.
 */
final class OnnxGraph {
  /** The operators that ONNX Runtime adds to the standard. */
  static final String MICROSOFT = "com.microsoft";

  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT64 = 7;

  private final ProtoWriter graph = new ProtoWriter();
  private int count;

  /** An attribute of a node. */
  record Attribute(String name, ProtoWriter proto) {
    static Attribute of(String name, long value) {
      return new Attribute(name, new ProtoWriter().string(1, name).number(3, value).number(20, 2));
    }

    static Attribute of(String name, float value) {
      return new Attribute(name, new ProtoWriter().string(1, name).real(2, value).number(20, 1));
    }

    static Attribute ofAxes(long axis) {
      return new Attribute(
          "axes", new ProtoWriter().string(1, "axes").number(8, axis).number(20, 7));
    }
  }

  /** Adds a node with one output. */
  String node(String operator, List<String> inputs, Attribute... attributes) {
    return nodes("", operator, inputs, 1, attributes).get(0);
  }

  /** Adds a node of {@link #MICROSOFT} with one output. */
  String microsoft(String operator, List<String> inputs, Attribute... attributes) {
    return nodes(MICROSOFT, operator, inputs, 1, attributes).get(0);
  }

  /** Adds a node with several outputs. */
  List<String> nodes(
      String domain, String operator, List<String> inputs, int outputs, Attribute... attributes) {
    String name = operator + "_" + count++;
    var node = new ProtoWriter();
    inputs.forEach(input -> node.string(1, input));
    List<String> names =
        java.util.stream.IntStream.range(0, outputs).mapToObj(o -> name + "." + o).toList();
    names.forEach(output -> node.string(2, output));
    node.string(3, name).string(4, operator);
    for (Attribute attribute : attributes) {
      node.message(5, attribute.proto());
    }
    if (!domain.isEmpty()) {
      node.string(7, domain);
    }
    graph.message(1, node);
    return names;
  }

  String floats(String name, float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor(name, FLOAT, bytes.array(), shape);
  }

  String bytes(String name, byte[] values, long... shape) {
    return tensor(name, INT8, values, shape);
  }

  String longs(String name, long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return tensor(name, INT64, bytes.array(), values.length);
  }

  private String tensor(String name, int type, byte[] raw, long... shape) {
    var tensor = new ProtoWriter();
    for (long size : shape) {
      tensor.number(1, size);
    }
    graph.message(5, tensor.number(2, type).string(8, name).bytes(9, raw));
    return name;
  }

  /** Names a node's output as the model's. */
  void output(String name, String from, long width) {
    graph.message(1, new ProtoWriter().string(1, from).string(2, name).string(4, "Identity"));
    graph.message(12, value(name, FLOAT, width));
  }

  /** Declares an input of one row of 64-bit numbers. */
  String input(String name) {
    graph.message(11, value(name, INT64, -1));
    return name;
  }

  private static ProtoWriter value(String name, int type, long width) {
    var shape = new ProtoWriter().message(1, new ProtoWriter().number(1, 1));
    shape.message(1, new ProtoWriter().string(2, "pieces"));
    if (width > 0) {
      shape.message(1, new ProtoWriter().number(1, width));
    }
    var tensor = new ProtoWriter().number(1, type).message(2, shape);
    return new ProtoWriter().string(1, name).message(2, new ProtoWriter().message(1, tensor));
  }

  /** The model as a file's bytes. */
  byte[] toBytes(String graphName) {
    graph.string(2, graphName);
    return new ProtoWriter()
        .number(1, 8) // IR version of opset 17
        .string(2, "rapporteur")
        .message(7, graph)
        .message(8, new ProtoWriter().string(1, "").number(2, 17))
        .message(8, new ProtoWriter().string(1, MICROSOFT).number(2, 1))
        .toBytes();
  }
}
