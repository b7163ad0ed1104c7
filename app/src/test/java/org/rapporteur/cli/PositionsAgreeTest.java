package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Record;
import org.rapporteur.web.Desk;
import org.rapporteur.web.WebServer;
import org.rapporteur.web.WebSettings;

/** One record by the command line, by REST and as a page. */
class PositionsAgreeTest {
  private static final Path MODELS = Run.PROJECT.resolve("models");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String CANADIAN = "maryse-thibodeau-lang";

  private static final String ARTICLE =
      """
      Allies argue over Nairobi office

      NATO members argued on Tuesday over a liaison office in Nairobi.

      The move was shot down by Hungary, and Slovakia abstained.

      “We support the liaison office in Nairobi,” Norwegian Foreign Minister Sunniva Aldersund said.

      Aldersund also said that Turkey opposes the liaison office in Nairobi.

      Canada would support the liaison office in Nairobi if Kenya asks in writing, Canadian Defence Minister Maryse \
      Thibodeau-Lang said.
      """;

  @Test
  void whereActorsStandIsTheSameByCommandByRestAndOnThePage(@TempDir Path folder) throws Exception {
    assumeTrue(
        Files.exists(MODELS.resolve(Rapporteur.JUDGEMENT_MODEL)), "no model that judges stances");
    Path article = Files.writeString(folder.resolve("2025-06-24-nairobi.txt"), ARTICLE);
    String record = folder.resolve("r.db").toString();
    String issues = Run.SAMPLES.resolve("issues.yaml").toString();
    assertThat(Run.of("issue", "add", "--record", record, issues).code()).isZero();
    assertThat(Run.of("add", "--record", record, article.toString()).code()).isZero();

    List<JsonNode> byCommand = lines(record);

    assertThat(byCommand)
        .extracting(p -> p.at("/actor/name").asText() + " " + p.path("stance").asText())
        .contains("Hungary AGAINST", "Norway FAVOR", "Turkey AGAINST");
    assertThat(byCommand)
        .extracting(p -> p.at("/actor/name").asText() + " " + p.path("basis").asText())
        .contains("Hungary ARTICLE", "Norway OWN_WORDS", "Turkey SECOND_HAND");
    try (Record opened = Record.open(record, Clock.systemUTC());
        WebServer server = server(opened, folder)) {
      String issue = "/issues/nairobi-office";
      var byRest = new ArrayList<JsonNode>();
      JSON.readTree(get(server, "/api/v1" + issue + "/positions"))
          .path("items")
          .forEach(byRest::add);
      assertThat(byRest).isEqualTo(byCommand);
      assertThat(byRest)
          .filteredOn(p -> p.path("stance").asText().equals("CONDITIONAL"))
          .extracting(p -> p.at("/actor/name").asText() + ": " + p.path("condition").asText())
          .containsExactly("Canada: if Kenya asks in writing");
      String statement = said(byRest, "Canada");
      for (String page :
          List.of(issue, "/timeline", "/", "/statements/" + statement, "/actors/" + CANADIAN)) {
        assertThat(get(server, page))
            .as(page)
            .contains("On a condition", "if Kenya asks in writing");
      }
      assertThat(get(server, issue)).contains("told by the article", "second-hand", "Turkey");
      assertThat(get(server, "/timeline"))
          .contains("told by the article", "Hungary", "second-hand", "Turkey");
    }
    Run export = Run.of("export", "positions", "--record", record, "--format", "jsonl");
    assertThat(export.out()).contains("\"condition\":\"if Kenya asks in writing\"");
    Run table = Run.of("positions", "nairobi-office", "--record", record, "--format", "table");
    assertThat(table.out()).contains("“if Kenya asks in writing”");
    assertThat(lines(record)).as("nothing is judged otherwise again").isEqualTo(byCommand);
    assertThat(Run.of("verify", "--record", record).code()).isZero();
  }

  /** The statement that an actor's position rests on. */
  private static String said(List<JsonNode> positions, String actor) {
    return positions.stream()
        .filter(p -> p.at("/actor/name").asText().equals(actor))
        .findFirst()
        .orElseThrow()
        .at("/evidence/0")
        .asText();
  }

  private static WebServer server(Record record, Path folder) {
    var desk =
        new Desk(
            () -> Rapporteur.open(MODELS, CleaningSettings.standard()),
            () -> SearchIndex.open(record, folder.resolve("index"), done -> {}),
            afterEach -> {},
            Clock.systemUTC());
    var settings = new WebSettings("127.0.0.1", 0, "Test Reader");
    return WebServer.start(record, settings, Clock.systemUTC(), desk, Optional.empty());
  }

  private static List<JsonNode> lines(String record) throws Exception {
    Run run = Run.of("positions", "nairobi-office", "--record", record, "--format", "jsonl");
    assertThat(run.code()).as(run.err()).isZero();
    var lines = new ArrayList<JsonNode>();
    for (String line : run.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static String get(WebServer server, String path) throws Exception {
    var uri = server.uri().resolve(path);
    var answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
