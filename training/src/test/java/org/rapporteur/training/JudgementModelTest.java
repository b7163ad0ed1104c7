package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.inference.Classification;
import org.rapporteur.inference.ClassifierInput;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;
import org.rapporteur.inference.WordPiece;

class JudgementModelTest {
  @TempDir private Path folder;

  @Test
  void theWrittenModelSaysWhatTheTrainedOneDoes() throws IOException {
    Engine.getInstance();
    JniUtils.setGradMode(false);
    try (NDManager manager = NDManager.newBaseManager()) {
      PretrainedWeights pretrained = PretrainedWeights.named("all-minilm-l6-v2");
      var noise = new DropoutMasks(manager, 0, 1);
      var model = new JudgementModel(pretrained, 2, 0, noise, manager, 1);
      var encoder = new ClassifierInput.Encoder(new WordPiece(pretrained.vocabulary()), 64);
      var pair =
          Example.of(
              JudgementHead.STANCE, "", "Ports should open", "“Close them,” she said.", "NONE");
      var longer =
          Example.of(
              JudgementHead.ACT, "", null, "We will open all ports. ".repeat(3), "DIRECTIVE");
      List<PreparedExample> examples =
          List.of(PreparedExample.of(pair, encoder), PreparedExample.of(longer, encoder));
      var batch = new JudgementBatch(examples);
      float[] scores = batch.scores(model, manager).toFloatArray();
      Map<String, float[]> weights = Checkpoint.values("", model.weights());
      ModelFolderWriter.writeJudgement(folder, weights, pretrained, 2, 64);

      try (TextClassifier classifier = TextClassifier.open(ModelFolder.open(folder))) {
        same(classifier.classify("Ports should open", pair.text()), scores, 0);
        same(classifier.classify(longer.text()), scores, JudgementHead.columns());
      }
    }
  }

  private static void same(Classification said, float[] scores, int from) {
    for (JudgementHead head : JudgementHead.values()) {
      double sum = 0;
      for (int i = 0; i < head.labels().size(); i++) {
        sum += Math.exp(scores[from + head.firstColumn() + i]);
      }
      for (int i = 0; i < head.labels().size(); i++) {
        double expected = Math.exp(scores[from + head.firstColumn() + i]) / sum;
        assertThat(said.of(head.written()).of(head.labels().get(i)))
            .isCloseTo(expected, within(0.01));
      }
    }
  }
}
