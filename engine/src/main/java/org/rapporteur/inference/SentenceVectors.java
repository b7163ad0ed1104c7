package org.rapporteur.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Turns texts into vectors of length one that lie the nearer each other the more alike their
 * meanings are: all-MiniLM-L6-v2 (Apache-2.0) in 8-bit weights, the mean of the last states. The
 * model comes on the class path and takes 23 MB and half a second to load, so it is opened only
 * where meanings are compared. Thread-safe.
 */
public final class SentenceVectors implements AutoCloseable {
  private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int LONGEST = 128; // pieces that the model was trained with

  private final ClassifierInput.Encoder encoder;
  private final OnnxModel model;

  private SentenceVectors(ClassifierInput.Encoder encoder, OnnxModel model) {
    this.encoder = encoder;
    this.model = model;
  }

  /**
   * Loads the model; close it after use.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it is not on the class path or cannot
   *     be loaded
   */
  public static SentenceVectors open() {
    var encoder = new ClassifierInput.Encoder(new WordPiece(vocabulary()), LONGEST);
    return new SentenceVectors(encoder, OnnxModel.open(WEIGHTS, bytes(WEIGHTS)));
  }

  private static List<String> vocabulary() {
    try {
      JsonNode ids = new ObjectMapper().readTree(bytes(TOKENIZER)).path("model").path("vocab");
      var pieces = new String[ids.size()];
      for (Map.Entry<String, JsonNode> entry : ids.properties()) {
        pieces[entry.getValue().asInt()] = entry.getKey();
      }
      return Arrays.asList(pieces);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, TOKENIZER + ": not a tokenizer", e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = SentenceVectors.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new RapporteurException(
            Fault.ENVIRONMENT, resource + ": the model of meanings is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, resource + ": cannot be read", e);
    }
  }

  /** The vector of a text; a long one is cut at its end. */
  public float[] of(String text) {
    int[] ids = encoder.encode(text).ids();
    int[] attended = new int[ids.length];
    Arrays.fill(attended, 1);
    float[] states =
        model.run(
            Map.of(
                "input_ids", ids,
                "attention_mask", attended,
                "token_type_ids", new int[ids.length]));
    var vector = new float[states.length / ids.length];
    for (int i = 0; i < states.length; i++) {
      vector[i % vector.length] += states[i];
    }
    double length = Math.sqrt(cosine(vector, vector));
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) length;
    }
    return vector;
  }

  /** How near two vectors are, in [-1, 1]; 1 is the same direction. */
  public static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Override
  public void close() {
    model.close();
  }
}
