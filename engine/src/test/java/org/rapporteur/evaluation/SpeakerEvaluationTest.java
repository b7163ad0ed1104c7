package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.evaluation.SpeakerJudgement.Sort;
import org.rapporteur.fault.RapporteurException;

/** All persons are invented. */
class SpeakerEvaluationTest {
  private static final SpeakerResolver RESOLVER = SpeakerResolver.open();

  @TempDir private Path folder;

  @Test
  void countsRightAndUnnamedSpeakersOfARecord() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Ann Exempel said so. A senior official denied it.");
    Path gold = folder.resolve("expected.json");
    Files.writeString(
        gold,
        """
        {"document": "a.txt", "statements": [
          {"speaker": {"name": "Ann Exempel", "type": "PERSON"}, "source": {"start": 0, "end": 11},
           "cue": {"start": 12, "end": 16}, "content": [{"start": 17, "end": 19}]},
          {"speaker": {"name": null, "type": "ANONYMOUS"}, "source": {"start": 21, "end": 38},
           "cue": {"start": 39, "end": 45}, "content": [{"start": 46, "end": 48}]}]}
        """);

    SpeakerScores scores = SpeakerEvaluation.given(RESOLVER).of(gold, folder, () -> {});

    assertThat(scores.nameable()).isEqualTo(new SpeakerScores.Counts(1, 0, 0, 0));
    assertThat(scores.of(Sort.UNNAMED)).isEqualTo(new SpeakerScores.Counts(1, 0, 0, 0));
  }

  @Test
  void refusesLabelsOfAnotherText() throws IOException {
    Files.createDirectory(folder.resolve("attribution-polnear"));
    Files.writeString(
        folder.resolve("attribution-polnear/dev.jsonl"),
        "{\"doc\": \"d\", \"text\": \"He spoke.\", \"annotators\": {\"x\": []}}");
    Path gold = folder.resolve("labels.jsonl");
    Files.writeString(
        gold, "{\"doc\": \"d\", \"sha256\": \"0\", \"speakers\": [], \"attributions\": []}");

    assertThatThrownBy(() -> SpeakerEvaluation.given(RESOLVER).of(gold, folder, () -> {}))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("line 1: d has the digest");
  }

  @Test
  void namesTheTextThatIsMissing() throws IOException {
    Path gold = folder.resolve("labels.jsonl");
    Files.writeString(
        gold, "{\"doc\": \"d\", \"sha256\": \"0\", \"speakers\": [], \"attributions\": []}");

    assertThatThrownBy(() -> SpeakerEvaluation.given(RESOLVER).of(gold, folder, () -> {}))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("the text of d is not in");
  }
}
