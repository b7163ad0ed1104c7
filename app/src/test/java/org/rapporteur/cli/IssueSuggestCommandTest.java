package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.stance.IssueFile;

/** Questions proposed from the sample articles. */
class IssueSuggestCommandTest {
  @Test
  void proposesWhatSeveralSpeakAbout(@TempDir Path folder) throws Exception {
    String record = folder.resolve("r.db").toString();
    Run.of(
        "add",
        "--record",
        record,
        Run.SAMPLES.resolve("drone-engines.html").toString(),
        Run.SAMPLES.resolve("drone-engines-vote.txt").toString(),
        Run.SAMPLES.resolve("liaison-office.html").toString());

    Run lines = Run.of("issue", "suggest", "--record", record);
    Run yaml = Run.of("issue", "suggest", "--record", record, "--limit", "1", "--as", "yaml");
    Path file = Files.writeString(folder.resolve("suggested.yaml"), yaml.out());
    Run added = Run.of("issue", "add", "--record", record, file.toString());
    Run again = Run.of("issue", "suggest", "--record", record);

    assertThat(lines.out().lines().findFirst())
        .hasValueSatisfying(
            first ->
                assertThat(first)
                    .startsWith("{\"id\":\"licence-for-drone-engines\"")
                    .contains("\"speaker\":\"Germany\""));
    assertThat(IssueFile.read(file)).hasSize(1);
    assertThat(added.code()).isZero();
    assertThat(again.out())
        .as("what a question is about already is not proposed again")
        .doesNotContain("licence-for-drone-engines");
  }

  @Test
  void saysWhenThereIsNothing(@TempDir Path folder) {
    String record = folder.resolve("r.db").toString();
    Run.of("issue", "add", "--record", record, Run.SAMPLES.resolve("issues.yaml").toString());

    Run none = Run.of("issue", "suggest", "--record", record);
    Run wrong = Run.of("issue", "suggest", "--record", record, "--least", "1");

    assertThat(none.code()).isZero();
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("no statements that are alike");
    assertThat(wrong.code()).isEqualTo(2);
  }
}
