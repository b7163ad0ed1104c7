package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state of a run after some steps, written whole or not at all.
 *
 * @param steps optimiser steps made
 * @param arrays weights, moments and transition scores by name
 */
record Checkpoint(int steps, Map<String, float[]> arrays) {

  float[] array(String name) {
    float[] values = arrays.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the checkpoint has no " + name);
    }
    return values;
  }

  static Map<String, float[]> values(String prefix, Map<String, NDArray> arrays) {
    var values = new LinkedHashMap<String, float[]>();
    arrays.forEach((name, array) -> values.put(prefix + name, array.toFloatArray()));
    return values;
  }

  static void restore(String prefix, Map<String, NDArray> arrays, Checkpoint from) {
    arrays.forEach(
        (name, array) -> {
          if (!name.equals(PretrainedWeights.WORDS)) { // not trained, so not kept
            array.set(from.array(prefix + name));
          }
        });
  }

  void write(Path file) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 20))) {
      out.writeInt(steps);
      out.writeInt(arrays.size());
      for (var entry : arrays.entrySet()) {
        out.writeUTF(entry.getKey());
        float[] values = entry.getValue();
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
      }
    }
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  static Checkpoint read(Path file) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      int steps = in.readInt();
      int count = in.readInt();
      var arrays = new LinkedHashMap<String, float[]>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[values.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        arrays.put(name, values);
      }
      return new Checkpoint(steps, arrays);
    }
  }
}
