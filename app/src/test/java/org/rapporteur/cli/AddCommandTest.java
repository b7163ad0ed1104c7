package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding to a record through the real command line, with the real model. */
class AddCommandTest {
  private static final String SAMPLES = Run.SAMPLES.toString();
  private static final String SAMPLE = Run.SAMPLES.resolve("liaison-office.html").toString();

  @TempDir private Path folder;

  private Run run(String command, String... arguments) {
    var all = new java.util.ArrayList<>(List.of(command, "--record", record()));
    all.addAll(List.of(arguments));
    return Run.of(all.toArray(String[]::new));
  }

  private String record() {
    return folder.resolve("record.db").toString();
  }

  @Test
  void addsNothingTheSecondTime() throws IOException {
    long samples;
    try (var files = Files.list(Run.SAMPLES)) {
      samples = files.filter(file -> file.toString().matches(".*\\.(html|txt)")).count();
    }
    Run first = run("add", SAMPLES);
    Run second = run("add", SAMPLES);

    assertThat(first.code()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).startsWith(samples + " added");
    assertThat(second.code()).isZero();
    assertThat(second.err()).startsWith("0 added, " + samples + " known; 0 statements");
  }

  @Test
  void countsEveryInputOnce() throws IOException {
    Path inputs = Files.createDirectory(folder.resolve("in"));
    Files.copy(Path.of(SAMPLE), inputs.resolve("a.html"));
    Files.copy(Path.of(SAMPLE), inputs.resolve("b.html"));
    Files.writeString(inputs.resolve("c.txt"), "");
    Path report = folder.resolve("report.jsonl");

    Run run = run("add", "--report", report.toString(), inputs.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 added, 1 duplicate, 1 discarded; ").contains("c.txt: empty");
    assertThat(Files.readAllLines(report, UTF_8))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("b.html\",\"became\":\"duplicate\""));
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("add").code()).isEqualTo(2);
    assertThat(run("add", "no-such-folder").code()).isEqualTo(3);
    assertThat(run("add", "--help").out()).contains("Examples:");
  }

  @Test
  void rereadsNothingThatTheSameModelsHaveRead() {
    run("add", SAMPLE);

    assertThat(run("add", "--reread").err()).startsWith("0 added; 0 statements");
  }

  @Test
  void watchesAFolderUntilItIsEnded() throws Exception {
    Path inputs = Files.createDirectory(folder.resolve("in"));
    Files.copy(Path.of(SAMPLE), inputs.resolve("a.html"));
    Path report = folder.resolve("report.jsonl");
    var watcher =
        new Thread(
            () -> run("add", "--watch", "0.005", "--report", report.toString(), inputs.toString()));

    watcher.start();
    while (!Files.exists(report) || Files.readString(report).lines().count() < 2) {
      Thread.sleep(100);
    }
    watcher.interrupt();
    watcher.join();

    assertThat(Files.readAllLines(report).get(0)).contains("\"added\"");
    assertThat(Files.readAllLines(report).get(1)).contains("\"known\"");
  }
}
