package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.inference.TextScorer;

/**
 * Runs a trained encoder as the engine will, with 8-bit weights: the first and the mean state of
 * its last layer for each text, as the linear heads read them.
 */
final class PooledStates implements AutoCloseable {
  private final TextScorer encoder;

  /**
   * @param weights all of the model's, word embeddings included
   * @param file where the encoder is written
   */
  PooledStates(Map<String, float[]> weights, int layers, int width, int longest, Path file)
      throws IOException {
    int columns = 2 * width;
    float[] same = new float[columns * columns]; // a head that hands on what it gets
    for (int c = 0; c < columns; c++) {
      same[c * columns + c] = 1;
    }
    var own = new HashMap<>(weights);
    own.put("head.weight", same);
    own.put("head.bias", new float[columns]);
    Files.write(file, EncoderExport.exportJudgement(own, layers, width, columns, longest));
    encoder = TextScorer.open(file);
  }

  /**
   * What the encoder makes of the examples.
   *
   * @param kept a file where it is kept; taken from there if it is there
   */
  List<EncodedExample> of(List<PreparedExample> examples, Path kept) throws IOException {
    if (!Files.exists(kept)) {
      var states = new LinkedHashMap<String, float[]>();
      for (int i = 0; i < examples.size(); i++) {
        states.put(Integer.toString(i), encoder.score(examples.get(i).input()));
      }
      new Checkpoint(0, states).write(kept);
    }
    Checkpoint states = Checkpoint.read(kept);
    var encoded = new ArrayList<EncodedExample>();
    for (int i = 0; i < examples.size(); i++) {
      PreparedExample of = examples.get(i);
      encoded.add(new EncodedExample(of.example(), of.input(), states.array(Integer.toString(i))));
    }
    return encoded;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
