package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.evaluation.JudgementEvaluation.Head;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;

class JudgementEvaluationTest {
  private static final Path PROJECT = Path.of(System.getProperty("rapporteur.project", ".."));
  private static TextClassifier classifier;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    classifier = TextClassifier.open(ModelFolder.open(PROJECT.resolve("models/judgement-en-3")));
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  @Test
  void goldWithoutNoneIsAChoiceOfTwo() throws IOException {
    LabelScores scores =
        evaluate(
            Head.STANCE,
            """
            {"target":"Ports should open","text":"Opening the ports is a good idea.","label":"FAVOR"}
            {"target":"Ports should open","text":"It rained on Tuesday.","label":"AGAINST"}
            """);

    assertThat(scores.asked()).isEqualTo(2);
    assertThat(scores.of("NONE")).isEqualTo(Score.NONE);
  }

  @Test
  void scoresEventsByRootType() throws IOException {
    LabelScores scores =
        evaluate(
            Head.EVENT,
            """
            {"text":"They rejected the offer.","label":"REJECT"}
            {"text":"Rebels shelled the northern town, killing nine people.","label":"ASSAULT"}
            """);

    assertThat(scores.accuracy()).isEqualTo(1);
  }

  @Test
  void allThatBeginsWithCommissiveIsUndertaken() throws IOException {
    LabelScores scores =
        evaluate(
            Head.ACT,
            """
            {"text":"We will build a new hospital in the north.","speech_act":"Commissive-A"}
            {"text":"The last government closed the hospital.","speech_act":"Assertive"}
            """);

    assertThat(scores.of(JudgementEvaluation.COMMISSIVE)).isEqualTo(new Score(1, 1, 1));
    assertThat(scores.of(JudgementEvaluation.OTHER)).isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void saysWhatALineLacks() {
    assertThatThrownBy(() -> evaluate(Head.STANCE, "{\"text\":\"x\",\"label\":\"FAVOR\"}\n"))
        .isInstanceOf(RapporteurException.class)
        .hasMessageEndingWith("line 1: has no text 'target'");
    assertThatThrownBy(() -> evaluate(Head.EVENT, "{\"text\":\"x\",\"label\":\"FIGHT\"}\n"))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("line 1: label FIGHT; expected one of [AGREE,");
  }

  private LabelScores evaluate(Head head, String lines) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines);
    return new JudgementEvaluation(classifier).of(head, gold, () -> {});
  }
}
