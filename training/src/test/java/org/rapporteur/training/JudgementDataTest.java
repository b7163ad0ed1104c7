package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementDataTest {
  @TempDir private Path folder;

  @Test
  void inventedStatementsAreJudgedOnEachPropositionOfTheirBlock() throws IOException {
    Path file =
        write("# Invented.\n= Fares fall\n= Fares rise\nFA\tsaid: cheap\n\n= Tolls go\nC\tif");

    assertThat(JudgementData.invented(file))
        .extracting(e -> e.proposition() + ": " + e.text() + ": " + e.written())
        .containsExactly(
            "Fares fall: said: cheap: FAVOR",
            "Fares rise: said: cheap: AGAINST",
            "Tolls go: if: CONDITIONAL");
  }

  @Test
  void aLineThatIsNoStatementIsNamed() throws IOException {
    Path file = write("= Fares fall\nFA\tsaid: cheap\n");

    assertThatThrownBy(() -> JudgementData.invented(file))
        .hasMessage(file + ": line 2: expected 1 letters, a tab and a statement");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("invented.txt"), text);
  }
}
