package org.rapporteur.inference;

import java.nio.file.Path;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Gives one text, or one pair of texts, a score for each label of each head. Implementations are
 * thread-safe.
 */
public interface TextScorer extends AutoCloseable {

  /** Scores one input; what it gets does not depend on any other. Higher is likelier. */
  float[] score(ClassifierInput input);

  /** Releases what the scorer holds. */
  @Override
  default void close() {}

  /**
   * Loads an ONNX model with inputs {@code ids} and {@code segments} and output {@code scores}.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it cannot be loaded
   */
  static TextScorer open(Path weights) {
    OnnxModel model = OnnxModel.open(weights);
    return new TextScorer() {
      @Override
      public float[] score(ClassifierInput input) {
        return model.run(input.ids(), "segments", input.segments());
      }

      @Override
      public void close() {
        model.close();
      }
    };
  }
}
