package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, on the samples, through the real command line. */
class ReadCommandTest {
  private static final String SAMPLE = Run.SAMPLES.resolve("liaison-office.html").toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void printsATableForPeople() {
    Run run = Run.of("read", "--format", "table", SAMPLE);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Allies split over a NATO desk in Nairobi")
        .contains("The Meridian Courier")
        .contains("2025-06-18")
        .contains("Sunniva Aldersund")
        .contains("Rodrigo Llanos Vega");
    assertThat(run.err()).startsWith("1 kept, ");
  }

  @Test
  void printsAnObjectWhoseSpansCoverWhatTheyQuote() throws IOException {
    JsonNode record = JSON.readTree(Run.of("read", "--format", "json", SAMPLE).out());

    String text = record.at("/article/text").asText();
    assertThat(record.at("/article/published/date").asText()).isEqualTo("2025-06-18");
    assertThat(record.at("/article/published/from").asText()).isEqualTo("JSONLD");
    assertThat(record.at("/statements")).isNotEmpty();
    List<JsonNode> spans = record.findParents("start");
    assertThat(spans)
        .isNotEmpty()
        .allSatisfy(
            span ->
                assertThat(text.substring(span.get("start").asInt(), span.get("end").asInt()))
                    .isEqualTo(span.get("text").asText()));
  }

  @Test
  void leavesThePagesFurnitureOut() throws IOException {
    JsonNode record = JSON.readTree(Run.of("read", "--format", "json", SAMPLE).out());

    assertThat(record.at("/article/text").asText())
        .contains("A plan to give NATO its first standing desk")
        .contains("Who will be listening to whom?")
        .doesNotContain("cookie", "Related articles", "Leave a Reply", "neighbour", "inbox");
  }

  @Test
  void putsAnArrayRoundSeveralArticles() throws IOException {
    JsonNode records = JSON.readTree(Run.of("read", "--format", "json", SAMPLE, SAMPLE).out());

    assertThat(records.isArray()).isTrue();
    assertThat(records).hasSize(2);
  }

  @Test
  void givesTheSameBytesOnAnyNumberOfThreads() {
    String folder = Run.SAMPLES.toString();

    Run one = Run.of("read", "--format", "jsonl", "--threads", "1", folder);
    Run four = Run.of("read", "--format", "jsonl", "--threads", "4", folder);

    assertThat(one.out().lines()).hasSizeGreaterThan(5);
    assertThat(four.out()).isEqualTo(one.out());
  }

  @Test
  void countsEveryDocumentOnce(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "");
    Files.write(folder.resolve("b.html"), new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '4', 0});
    Files.copy(Run.SAMPLES.resolve("strait-mission.html"), folder.resolve("c.html"));
    Files.writeString(folder.resolve("d.xlsx"), "1,2");

    Run run = Run.of("read", "--format", "jsonl", folder.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .contains("a.txt: ")
        .contains("b.html: ")
        .contains("1 kept, ")
        .contains("1 discarded: empty")
        .contains("1 discarded: binary")
        .contains("1 files of other kinds skipped");
  }

  @Test
  void failsOnIncompleteInputWhereThatIsAskedFor(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "");

    assertThat(Run.of("read", folder.resolve("a.txt").toString()).code()).isEqualTo(5);
    assertThat(Run.of("read", SAMPLE, folder.resolve("a.txt").toString()).code()).isZero();
    assertThat(Run.of("read", "--strict", SAMPLE, folder.resolve("a.txt").toString()).code())
        .isEqualTo(5);
  }

  @Test
  void namesAFileThatIsNotThere() {
    Run run = Run.of("read", "no-such-article.html");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("rapporteur: no-such-article.html: no such file or folder\n");
  }

  @Test
  void namesAFolderOfModelsThatIsNotThere() {
    Run run = Run.of("read", "--models", "no-such-folder", SAMPLE);

    assertThat(run.code()).isEqualTo(6);
    assertThat(run.err()).startsWith("rapporteur: no-such-folder: ");
  }

  @Test
  void takesADateThatIsGiven() throws IOException {
    JsonNode record =
        JSON.readTree(
            Run.of("read", "--format", "json", "--published", "2024-02-29", SAMPLE).out());

    assertThat(record.at("/article/published/date").asText()).isEqualTo("2024-02-29");
    assertThat(record.at("/article/published/from").asText()).isEqualTo("GIVEN");
  }

  @Test
  void keepsHostileTextText(@TempDir Path folder) throws IOException {
    Path article = folder.resolve("hostile.txt");
    Files.writeString(
        article,
        "Ministers @|red stop|@ \u001b[2J the <script>alert(2)</script> talks\n\n"
            + "“We shall not sign the <script>alert(1)</script> treaty,” Swedish Foreign Minister"
            + " Tove Lundqvist-Aho told reporters in Stockholm on Monday.\n",
        UTF_8);

    Run html = Run.of("read", "--format", "html", article.toString());
    Run table = Run.of("read", "--format", "table", article.toString());

    assertThat(html.out()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    assertThat(table.out()).doesNotContain("\u001b[2J").contains("@|red");
  }

  @Test
  void showsExamplesInItsHelp() {
    Run run = Run.of("read", "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:").contains("rapporteur read --format html");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(Run.of("read").code()).isEqualTo(2);
    assertThat(Run.of("read", "--threads", "0", SAMPLE).code()).isEqualTo(2);
    assertThat(Run.of("read", "--published", "soon", SAMPLE).err()).contains("--published");
    assertThat(Run.of("reed", SAMPLE).code()).isEqualTo(2);
  }
}
