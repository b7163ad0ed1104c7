package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a record of the samples, through the real command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static @TempDir Path folder;

  @BeforeAll
  void add() {
    assertThat(Run.of("add", "--record", record(), Run.SAMPLES.toString()).code()).isZero();
  }

  private static String record() {
    return folder.resolve("samples.db").toString();
  }

  private static Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--record", record()));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void printsStatementsForPeople() {
    Run run = run("statements", "--format", "table", "--limit", "3");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("SAID WHAT");
    assertThat(run.err()).startsWith("3 of ");
  }

  @Test
  void findsStatementsOfASpeakerByAPartOfTheName() throws IOException {
    Run run = run("statements", "--speaker", "aldersund", "--format", "jsonl");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).isNotEmpty();
    for (String line : run.out().lines().toList()) {
      JsonNode statement = JSON.readTree(line);
      assertThat(statement.at("/speaker/name").asText()).isEqualTo("Sunniva Aldersund");
    }
  }

  @Test
  void findsWordsInARowThroughTheIndex() throws IOException {
    Run all = run("statements", "--format", "jsonl");
    JsonNode first = JSON.readTree(all.out().lines().findFirst().orElseThrow());
    String words = first.at("/content/0/text").asText();

    Run run = run("statements", "--text", words, "--format", "jsonl");

    assertThat(run.out().lines()).contains(first.toString());
    assertThat(run("export", "statements", "--text", words, "--format", "csv").out())
        .contains(first.get("id").asText());
    assertThat(run("statements", "--text", "no such words", "--format", "jsonl").out()).isEmpty();
  }

  @Test
  void printsHowFarAStatementAndItsArticleWent() throws IOException {
    Run statements = run("statements", "--once", "--format", "jsonl");
    for (String line : statements.out().lines().toList()) {
      assertThat(JSON.readTree(line).get("appearances").asInt()).isPositive();
      assertThat(JSON.readTree(line).get("copies").asInt()).isPositive();
    }
    String article =
        JSON.readTree(statements.out().lines().findFirst().orElseThrow())
            .at("/article/id")
            .asText();

    for (String format : List.of("jsonl", "csv")) {
      assertThat(run("search", "office", "--format", format).out()).contains("appearances");
      assertThat(run("search", "--articles", "office", "--format", format).out())
          .contains("copies");
      assertThat(run("related", article, "--format", format).out()).contains("copies");
    }
    assertThat(run("search", "office", "--format", "table").out()).contains("office");
  }

  @Test
  void saysWhoDoesNotSpeak() {
    assertThat(run("statements", "--speaker", "Nobody Atall").code()).isEqualTo(3);
    assertThat(run("statements", "--issue", "none").code()).isEqualTo(3);
    assertThat(run("statements", "--limit", "-1").code()).isEqualTo(2);
    assertThat(Run.of("statements", "--record", folder.resolve("no.db").toString()).code())
        .isEqualTo(3);
  }

  @Test
  void exportsAsManyLinesAsStatements() {
    long statements = run("statements", "--format", "jsonl").out().lines().count();

    for (String format : List.of("jsonl", "webannotation")) {
      Run run = run("export", "statements", "--format", format);
      assertThat(run.code()).isZero();
      assertThat(run.out().lines()).as(format).hasSize((int) statements);
    }
    assertThat(run("export", "statements", "--format", "quotebank").out().lines())
        .hasSameSizeAs(run("statements", "--once", "--format", "jsonl").out().lines().toList());
    assertThat(run("export", "statements", "--format", "csv").out()).startsWith("id,date,speaker");
    assertThat(run("export", "statements", "--format", "gqg").out().lines()).isNotEmpty();
  }

  @Test
  void backsUpAndVerifies() {
    String copy = folder.resolve("copy.db").toString();

    Run backup = run("backup", "--to", copy);
    Run verify = Run.of("verify", "--record", copy);

    assertThat(backup.out()).isEqualTo(copy + "\n");
    assertThat(verify.code()).isZero();
    assertThat(verify.out()).isEmpty();
    assertThat(verify.err()).containsPattern("^\\d+ articles and ").contains("all is well");
    assertThat(run("backup", "--to", copy).code()).isEqualTo(4);
  }
}
