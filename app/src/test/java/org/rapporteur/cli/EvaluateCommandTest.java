package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluation through the real command line, with the real model. */
class EvaluateCommandTest {
  @TempDir private Path folder;
  private Path gold;

  @BeforeEach
  void writeGold() throws IOException {
    gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold,
        "{\"tokens\": [\"The\", \"minister\", \"said\", \"that\", \"Oslo\", \"would\", \"pay\","
            + " \".\"], \"labels\": [\"B-source\", \"I-source\", \"B-cue\", \"B-content\","
            + " \"I-content\", \"I-content\", \"I-content\", \"O\"]}\n");
  }

  @Test
  void printsTheScoresAsJson() throws IOException {
    Run run = Run.of("evaluate", "attribution", "--format", "json", gold.toString());

    assertThat(run.code()).isZero();
    JsonNode scores = new ObjectMapper().readTree(run.out());
    for (String role : new String[] {"source", "cue", "content"}) {
      for (String kind : new String[] {"exact", "start", "overlap"}) {
        assertThat(scores.at("/" + role + "/" + kind + "/f1").asDouble()).isEqualTo(1);
        assertThat(scores.at("/" + role + "/" + kind + "/precision").isNumber()).isTrue();
        assertThat(scores.at("/" + role + "/" + kind + "/recall").isNumber()).isTrue();
      }
    }
    assertThat(scores.has("relation")).isFalse();
  }

  @Test
  void printsATableForPeople() {
    Run run = Run.of("evaluate", "attribution", "--format", "table", gold.toString());

    assertThat(run.out()).contains("source   exact     100.0   100.0  100.0");
    assertThat(run.err()).startsWith("1 texts scored");
  }

  @Test
  void namesWhatIsWrongWithTheGold() throws IOException {
    assertThat(Run.of("evaluate", "attribution", "nowhere.jsonl").code()).isEqualTo(3);

    Files.writeString(gold, "{}\n");
    Run run = Run.of("evaluate", "attribution", gold.toString());

    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("gold.jsonl: line 1: expected {tokens, labels}");
  }

  @Test
  void scoresTheFinderOfEvents() throws IOException {
    Path table = folder.resolve("events.tsv");
    Files.writeString(
        table,
        """
        sentence\tsource\tgold_root
        Norway accused Russia of lying.\tNorway\tACCUSE
        It rained.\tIt\tAID
        """);

    Run json = Run.of("evaluate", "events", "--finder", "--format", "json", table.toString());
    Run people = Run.of("evaluate", "events", "--finder", "--format", "table", table.toString());

    JsonNode scores = new ObjectMapper().readTree(json.out());
    assertThat(scores.at("/labels/ACCUSE/f1").asDouble()).isEqualTo(1);
    assertThat(scores.at("/withoutEvent").asInt()).isEqualTo(1);
    assertThat(scores.at("/quadAccuracy").asDouble()).isEqualTo(0.5);
    assertThat(people.out()).contains("quadPrecision 1.000", "withoutEvent 1");
    assertThat(people.err()).contains("2 texts scored");
  }
}
