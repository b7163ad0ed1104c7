package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
      var model = new JudgementModel(pretrained, 2, noise, manager, 1);
      var encoder = new ClassifierInput.Encoder(new WordPiece(pretrained.vocabulary()), 64);
      var pair =
          Example.of(
              JudgementHead.STANCE, "", "Ports should open", "“Close them,” she said.", "NONE");
      var longer =
          Example.of(
              JudgementHead.ACT, "", null, "We will open all ports. ".repeat(3), "DIRECTIVE");
      List<PreparedExample> examples =
          List.of(new PreparedExample(pair, encoder), new PreparedExample(longer, encoder));
      var batch = new JudgementBatch(examples);
      batch.freeze(model, manager);
      float[] scores = batch.scores(model, manager).toFloatArray();
      var weights = new HashMap<>(Checkpoint.values("", model.weights()));
      int vocabulary = pretrained.vocabulary().size();
      float[] pieces = new float[vocabulary * JudgementHead.columns()];
      int open = pretrained.vocabulary().indexOf("open");
      pieces[open * JudgementHead.columns()] = 0.5f; // for FAVOR
      weights.put("pieces.weight", pieces);
      scores[0] += 0.5f;
      scores[JudgementHead.columns()] += 3 * 0.5f;
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
