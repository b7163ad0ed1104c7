package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.inference.InputFeatures;
import org.rapporteur.inference.OnnxTokenScorer;

class EncoderTest {
  private static final int[] IDS = {101, 1996, 19918, 2056, 1996, 6928, 2001, 2204, 1012, 102};
  private static final int[] FEATURES = {16, 4, 4, 0, 0, 0, 1, 1, 18, 16};

  @TempDir private Path folder;

  /** The natives must be loaded before anything is asked of them. */
  @BeforeAll
  static void loadPytorch() {
    assertThat(Engine.getInstance().getEngineName()).isEqualTo("PyTorch");
  }

  @Test
  void theExportedModelScoresAsTheEncoderDoes() throws IOException {
    JniUtils.setGradMode(false);
    try (NDManager manager = NDManager.newBaseManager()) {
      var encoder = new Encoder(PretrainedWeights.named("all-minilm-l6-v2"), 2, manager, 0.1f, 1);
      Map<String, float[]> weights = Checkpoint.values("", encoder.weights());
      float[] expected = scores(encoder, manager);

      float[] exact = exported(EncoderExport.export(weights, 2, encoder.width(), false));
      float[] small = exported(EncoderExport.export(weights, 2, encoder.width(), true));

      for (int i = 0; i < expected.length; i++) {
        assertThat(exact[i]).isCloseTo(expected[i], within(1e-5f));
        assertThat(small[i]).isCloseTo(expected[i], within(0.1f));
      }
    }
  }

  @Test
  void paddingChangesNothing() throws IOException {
    JniUtils.setGradMode(false);
    try (NDManager manager = NDManager.newBaseManager()) {
      var encoder = new Encoder(PretrainedWeights.named("all-minilm-l6-v2"), 2, manager, 0.1f, 1);
      float[] alone = scores(encoder, manager);
      int columns = IDS.length + 3;
      float[] mask = new float[columns];
      Arrays.fill(mask, IDS.length, columns, -1e4f);

      NDArray padded =
          encoder.scores(
              manager
                  .create(Arrays.stream(Arrays.copyOf(IDS, columns)).asLongStream().toArray())
                  .reshape(1, columns),
              features(manager, columns, true),
              features(manager, columns, false),
              manager.create(mask, new Shape(1, 1, 1, columns)),
              false);

      float[] found = padded.toFloatArray();
      for (int i = 0; i < alone.length; i++) {
        assertThat(found[i]).isCloseTo(alone[i], within(1e-5f));
      }
    }
  }

  private static float[] scores(Encoder encoder, NDManager manager) {
    int columns = IDS.length;
    return encoder
        .scores(
            manager.create(Arrays.stream(IDS).asLongStream().toArray()).reshape(1, columns),
            features(manager, columns, true),
            features(manager, columns, false),
            manager.zeros(new Shape(1, 1, 1, columns)),
            false)
        .toFloatArray();
  }

  private static NDArray features(NDManager manager, int columns, boolean casing) {
    int quotings = InputFeatures.Quoting.values().length;
    long[] values =
        Arrays.stream(Arrays.copyOf(FEATURES, columns))
            .mapToLong(f -> casing ? f / quotings : f % quotings)
            .toArray();
    return manager.create(values).reshape(1, columns);
  }

  private float[] exported(byte[] model) throws IOException {
    Path file = folder.resolve("model.onnx");
    Files.write(file, model);
    try (OnnxTokenScorer scorer = OnnxTokenScorer.open(file)) {
      float[][] rows = scorer.score(IDS, FEATURES);
      float[] flat = new float[rows.length * rows[0].length];
      for (int r = 0; r < rows.length; r++) {
        System.arraycopy(rows[r], 0, flat, r * rows[r].length, rows[r].length);
      }
      return flat;
    }
  }
}
