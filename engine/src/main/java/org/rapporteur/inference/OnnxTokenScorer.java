package org.rapporteur.inference;

import java.nio.file.Path;
import java.util.Arrays;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * An ONNX model with inputs {@code ids} and {@code features} and output {@code scores}, run one
 * sequence at a time, see {@link OnnxModel}. Thread-safe.
 */
public final class OnnxTokenScorer implements TokenScorer {
  private final OnnxModel model;

  private OnnxTokenScorer(OnnxModel model) {
    this.model = model;
  }

  /**
   * Loads a model.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it cannot be loaded
   */
  public static OnnxTokenScorer open(Path model) {
    return new OnnxTokenScorer(OnnxModel.open(model));
  }

  @Override
  public float[][] score(int[] ids, int[] features) {
    float[] flat = model.run(ids, "features", features);
    int labels = flat.length / ids.length;
    float[][] rows = new float[ids.length][];
    for (int p = 0; p < rows.length; p++) {
      rows[p] = Arrays.copyOfRange(flat, p * labels, (p + 1) * labels);
    }
    return rows;
  }

  @Override
  public void close() {
    model.close();
  }
}
