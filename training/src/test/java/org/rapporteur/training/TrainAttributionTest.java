package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextLabeller;
import org.rapporteur.text.Span;

class TrainAttributionTest {
  private static final String ARTICLE =
      """
      {"doc":"%s","text":"Minister Anna Example said talks would open.\\nNobody spoke.",\
      "annotators":{"x":[{"source":[{"spans":[[0,21]]}],"cue":[{"spans":[[22,26]]}],\
      "content":[{"spans":[[27,43]]}]}]}}
      """;

  private static final String PARAGRAPH =
      """
      {"tokens":["Anna","Example","said","so","."],\
      "labels":["B-source","I-source","B-cue","B-content","O"]}
      """;

  @TempDir private Path folder;

  @Test
  void aRunThatWasCutEndsInTheSameModel() throws IOException {
    writeData();

    train("whole");
    train("cut", "--stop-after", "5");
    train("cut");

    ModelFolder whole = ModelFolder.open(folder.resolve("whole-model"));
    assertThat(ModelFolder.open(folder.resolve("cut-model")).sha256()).isEqualTo(whole.sha256());
    try (TextLabeller labeller = TextLabeller.open(whole)) {
      String text = "Minister Anna Example said talks would open.";
      assertThat(labeller.label(text, new Span(0, text.length())))
          .extracting(r -> r.label() + ": " + r.span().in(text))
          .containsExactly(
              "source: Minister Anna Example", "cue: said", "content: talks would open");
    }
  }

  private void writeData() throws IOException {
    Path train = folder.resolve("data/attribution-polnear/train.jsonl");
    Path bio = folder.resolve("data/attribution-polnear-bio/dev.jsonl");
    Files.createDirectories(train.getParent());
    Files.createDirectories(bio.getParent());
    var articles = new StringBuilder();
    for (int a = 0; a < 40; a++) {
      articles.append(ARTICLE.formatted("article " + a));
    }
    Files.writeString(train, articles);
    Files.writeString(bio, PARAGRAPH);
  }

  private void train(String name, String... more) throws IOException {
    String[] fixed = {
      "--data", folder.resolve("data").toString(),
      "--run", folder.resolve(name).toString(),
      "--out", folder.resolve(name + "-model").toString(),
      "--base", "all-minilm-l6-v2",
      "--layers", "1",
      "--epochs", "6",
      "--batch-pieces", "128",
      "--encoder-rate", "1e-3",
      "--head-rate", "1e-2",
      "--held-out", "2",
    };
    String[] arguments = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, arguments, fixed.length, more.length);
    TrainAttribution.main(arguments);
  }
}
