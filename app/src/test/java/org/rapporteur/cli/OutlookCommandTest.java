package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.store.Record;

/** Questions, positions and the outlook of a record with a sample article in it. */
class OutlookCommandTest {
  private static final Path MODELS = Run.PROJECT.resolve("models");
  private static final String ISSUES = Run.SAMPLES.resolve("issues.yaml").toString();

  @Test
  void keepsQuestions(@TempDir Path folder) {
    String record = folder.resolve("r.db").toString();

    Run add = Run.of("issue", "add", "--record", record, ISSUES);
    Run again = Run.of("issue", "add", "--record", record, ISSUES);
    Run list = Run.of("issue", "list", "--record", record);
    Run edit =
        Run.of("issue", "edit", "nairobi-office", "--record", record, "--alias", "office in Kenya");
    Run show = Run.of("issue", "show", "nairobi-office", "--record", record);

    assertThat(add.code()).isZero();
    assertThat(again.code()).as("there already").isEqualTo(4);
    assertThat(list.out())
        .contains("nairobi-office\tnato\tNATO should open a liaison office in Nairobi\n");
    assertThat(edit.code()).isZero();
    assertThat(show.out()).contains("'office in Kenya'").startsWith("issues:\n");
  }

  @Test
  void namesWhatIsNotThere(@TempDir Path folder) {
    String record = folder.resolve("r.db").toString();
    Run.of("issue", "add", "--record", record, ISSUES);

    Run issue = Run.of("positions", "no-such", "--record", record);
    Run body = Run.of("issue", "edit", "nairobi-office", "--record", record, "--body", "Hansa");
    Run supposed =
        Run.of("outlook", "nairobi-office", "--record", record, "--suppose", "Spain:FAVOR");

    assertThat(issue.code()).isEqualTo(3);
    assertThat(issue.err()).startsWith("rapporteur: no-such: no such issue; known are ");
    assertThat(body.code()).isEqualTo(3);
    assertThat(supposed.code()).isEqualTo(2);
  }

  @Test
  void saysWhoBlocksAndWhatWouldHaveToChange(@TempDir Path folder) throws IOException {
    assumeTrue(
        Files.exists(MODELS.resolve(Rapporteur.JUDGEMENT_MODEL)), "no model that judges stances");
    String record = folder.resolve("r.db").toString();
    save(record);
    Run.of("issue", "add", "--record", record, ISSUES);
    try (Record added = Record.open(record, Clock.systemUTC())) {
      assertThat(added.judged("nairobi-office", Optional.empty()))
          .as("judged as the question was added, for pages that read what is kept")
          .isNotEmpty();
    }

    Run positions = Run.of("positions", "nairobi-office", "--record", record, "--format", "table");
    Run outlook = Run.of("outlook", "nairobi-office", "--record", record, "--as-of", "2025-06-18");
    Run moved =
        Run.of(
            "outlook",
            "nairobi-office",
            "--record",
            record,
            "--as-of",
            "2025-06-18",
            "--suppose",
            "Spain=FAVOR",
            "--suppose",
            "undeclared=SILENT");

    Run exported = Run.of("export", "positions", "--record", record, "--format", "csv");
    Run timeline =
        Run.of("export", "timeline", "nairobi-office", "--record", record, "--format", "csv");
    Run issues = Run.of("export", "issues", "--record", record, "--format", "jsonl");

    assertThat(exported.out())
        .startsWith("issue,actor,actor_id,actor_type,via,stance,as_of,")
        .contains("nairobi-office,Norway,");
    assertThat(timeline.out())
        .startsWith("issue,day,speaker,speaker_id,")
        .contains("nairobi-office,2025-06-18,");
    assertThat(issues.out()).contains("{\"id\":\"nairobi-office\",\"proposition\":");
    assertThat(positions.out()).contains("FAVOR", "Norway", "through Sunniva Aldersund", "AGAINST");
    assertThat(outlook.out()).contains("Blocked by Spain.", "consensus: one objection blocks");
    assertThat(moved.out())
        .contains(
            "It passes for sure with the assent of Canada.",
            "conditional    1  Canada",
            "Spain (supposed)");
  }

  @Test
  void anOfficeThatSomebodyAddedMakesWordsAStates(@TempDir Path folder) throws IOException {
    assumeTrue(
        Files.exists(MODELS.resolve(Rapporteur.JUDGEMENT_MODEL)), "no model that judges stances");
    String record = folder.resolve("r.db").toString();
    Path article = folder.resolve("2025-06-20-desk.txt");
    Files.writeString(
        article,
        """
        NATO and Nairobi

        “NATO should open a liaison office in Nairobi,” Ann Sample said on Thursday.

        The plan has been discussed for years.
        """);
    Run.of("add", "--record", record, article.toString());
    Run.of("issue", "add", "--record", record, ISSUES);
    String[] positions = {"positions", "nairobi-office", "--record", record, "--format", "csv"};

    Run before = Run.of(positions);
    Run added =
        Run.of(
            "actor",
            "office",
            "Foreign Minister",
            "Norway",
            "--holder",
            "Ann Sample",
            "--from",
            "2025-01-01",
            "--source",
            "invented",
            "--record",
            record);
    Run after = Run.of(positions);

    assertThat(before.out())
        .contains("nairobi-office,ann-sample,Ann Sample,PERSON,,FAVOR,")
        .doesNotContain("Norway");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(after.out()).contains("nairobi-office,norway,Norway,STATE,Ann Sample,FAVOR,");
  }

  private static void save(String location) throws IOException {
    byte[] bytes = Files.readAllBytes(Run.SAMPLES.resolve("liaison-office.html"));
    try (Rapporteur rapporteur = Rapporteur.open(MODELS, CleaningSettings.standard());
        Record record = Record.open(location, Clock.systemUTC())) {
      var read = (Outcome.Read) rapporteur.read(RawDocument.of("liaison-office.html", bytes));
      record.save(record.begin(Edition.of(1, Map.of()), "test"), read.reading(), "00");
    }
  }
}
