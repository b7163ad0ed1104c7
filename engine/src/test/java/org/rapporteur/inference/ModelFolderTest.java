package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

class ModelFolderTest {
  private static final String ABC_DIGEST =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "abc");
    Files.writeString(folder.resolve("labels.txt"), "O\nB-x\nI-x\n");
    Files.writeString(folder.resolve("longest.txt"), "254\n");
    Files.writeString(folder.resolve("model.sha256"), ABC_DIGEST + "  model.onnx\n");
    Files.writeString(
        folder.resolve("transitions.tsv"),
        "# from, to\nstart\t1\t0\t-\nO\t0\t0\t-\nB-x\t0\t0\t2.5\nI-x\t0\t0\t2.5\n");
  }

  @Test
  void opensWhatItsDigestsName() {
    ModelFolder opened = ModelFolder.open(folder);

    assertThat(opened.sha256()).isEqualTo(ABC_DIGEST);
    assertThat(opened.labels()).containsExactly("O", "B-x", "I-x");
    assertThat(opened.longest()).isEqualTo(254);
    assertThat(opened.transitions().best(new float[][] {{0, 1.5f, 9}, {0, 0, 0}}))
        .containsExactly(1, 2);
  }

  @Test
  void refusesOtherWeights() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "abd");

    assertFault(Fault.DATA, "model.onnx has SHA-256", () -> ModelFolder.open(folder));
  }

  @Test
  void refusesDigestsThatLeaveOutTheWeights() throws IOException {
    Files.writeString(folder.resolve("model.sha256"), "");

    assertFault(Fault.DATA, "does not name model.onnx", () -> ModelFolder.open(folder));
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    Files.delete(folder.resolve("model.onnx"));

    assertFault(Fault.ENVIRONMENT, "model.onnx", () -> ModelFolder.open(folder));
  }

  @Test
  void refusesTransitionsOfOtherLabels() throws IOException {
    Files.writeString(folder.resolve("transitions.tsv"), "start\t1\t0\n");

    assertFault(Fault.DATA, "expected a name and 3 scores", ModelFolder.open(folder)::transitions);
  }

  private static void assertFault(
      Fault fault, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RapporteurException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .hasMessageContaining(message);
  }
}
