package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.fault.RapporteurException;

class EventEvaluationTest {
  private static final EventEvaluation EVALUATION = new EventEvaluation(SpeakerResolver.open());

  @TempDir private Path folder;

  @Test
  void countsWhatIsRightWhatIsOfTheRightQuadClassAndWhatIsNotFound() throws IOException {
    EventScores scores =
        EVALUATION.of(
            gold(
                """
                sentence\tsource\tgold_root
                Norway accused Russia of lying.\tNorway\tACCUSE
                "Norway condemned Russia over ""the plan""."\tNorway\tREJECT
                It rained in Oslo.\tIt\tAID
                """),
            () -> {});

    assertThat(scores.roots().of("ACCUSE")).isEqualTo(new Score(1, 2, 1));
    assertThat(scores.roots().of("REJECT")).isEqualTo(new Score(0, 0, 1));
    assertThat(scores.unfound()).isEqualTo(1);
    assertThat(scores.quadAccuracy()).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(scores.quadPrecision()).isEqualTo(1);
    assertThat(scores.modes()).isEqualTo(Score.NONE);
  }

  @Test
  void takesTheEventOfTheGoldSource() throws IOException {
    EventScores scores =
        EVALUATION.of(
            gold(
                """
                sentence\tsource\tgold_root
                Norway accused Russia of lying, and Sweden praised Finland.\tSweden\tSUPPORT
                """),
            () -> {});

    assertThat(scores.roots().of("SUPPORT")).isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void readsRecordsWithTheTypesOfOldAndTheirModes() throws IOException {
    EventScores scores =
        EVALUATION.of(
            gold(
                """
                [{"event": "DOCUMENT", "eventText": "a note"},
                {"event": "DISAPPROVE", "text": "Norway accused Russia of lying.",
                 "source": [{"actorText": "Norway"}]},
                {"event": "COERCE", "mode": "detain", "text": "Norway arrested two Russians.",
                 "source": [{"actorText": "Norway"}]}]
                """),
            () -> {});

    assertThat(scores.roots().asked()).isEqualTo(2);
    assertThat(scores.roots().of("ACCUSE")).isEqualTo(new Score(1, 1, 1));
    assertThat(scores.modes()).isEqualTo(new Score(1, 1, 1));
  }

  @Test
  void saysWhatIsWrongWithTheGold() throws IOException {
    Path other = gold("text\tlabel\n");
    Path unknown = gold("sentence\tsource\tgold_root\nNorway slept.\tNorway\tSLEEP\n");

    assertThatThrownBy(() -> EVALUATION.of(unknown, () -> {}))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("line 2: type SLEEP; expected one of [AGREE");
    assertThatThrownBy(() -> EVALUATION.of(other, () -> {}))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("expected a table with the columns sentence, source and gold_root");
  }

  private Path gold(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "gold", ".tsv"), content);
  }
}
