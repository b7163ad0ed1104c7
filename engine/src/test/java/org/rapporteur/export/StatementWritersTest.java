package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Reach;
import org.rapporteur.store.Standing;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/** The words come out of every format as they went in. */
class StatementWritersTest {
  private static final String WORDS = "=Ship; \"then\", she\r\n\tsaid\n🕊 — 'no'";
  private static final String TEXT = "🚢 “" + WORDS + "” said Ewa Grodzka. 🚢";
  private static final Span CONTENT = new Span(4, 4 + WORDS.length());
  private static final Article ARTICLE =
      new Article(
          new ArticleId("00000000000000a1"),
          "https://courier.example/a;b",
          Optional.of("A \"title\", with; all\nof it"),
          Optional.empty(),
          Optional.of("The Courier"),
          List.of(),
          Optional.of("en"),
          Optional.of(new Publication(LocalDate.of(2026, 2, 10), Publication.From.META)),
          TEXT,
          List.of());
  private static final ObjectMapper JSON = new ObjectMapper();

  private static StoredStatement statement() {
    return new StoredStatement(
        new Statement(
            "00000000000000a1-1",
            new Attribution(
                Optional.empty(),
                Optional.empty(),
                List.of(CONTENT),
                Manner.DIRECT,
                Polarity.AFFIRMS,
                OptionalInt.empty(),
                OptionalInt.empty(),
                0.9),
            Optional.of(
                new Speaker.Named(
                    "ewa-grodzka",
                    SpeakerType.PERSON,
                    Optional.of("Ewa Grodzka"),
                    Optional.empty(),
                    Optional.of("Poland"),
                    "Ewa Grodzka",
                    Resolution.NAME)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0.75,
            new Evidence("00000000000000a1", ARTICLE.textDigest(), List.of(CONTENT))),
        Optional.empty(),
        Optional.empty(),
        List.of(WORDS),
        Standing.MACHINE,
        new ArticleHead(
            "00000000000000a1",
            ARTICLE.uri(),
            ARTICLE.title(),
            Optional.empty(),
            ARTICLE.site(),
            List.of(),
            ARTICLE.language(),
            ARTICLE.published(),
            OptionalInt.of(1)));
  }

  private interface Opening {
    StatementWriter open(StringWriter out);
  }

  private static String written(Opening opening) {
    var out = new StringWriter();
    try (StatementWriter writer = opening.open(out)) {
      writer.write(statement(), new Reach(2, 3));
      writer.write(statement(), Reach.ALONE);
    }
    return out.toString();
  }

  private static JsonNode firstLine(Opening opening) throws Exception {
    String lines = written(opening);
    assertThat(lines.lines()).isNotEmpty();
    return JSON.readTree(lines.lines().findFirst().orElseThrow());
  }

  @Test
  void csvGivesTheWordsBack() throws Exception {
    String csv = written(StatementCsv::new);

    try (CSVParser parser =
        CSVParser.parse(
            csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      List<CSVRecord> rows = parser.getRecords();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).get("content")).isEqualTo(WORDS);
      assertThat(rows.get(0).get("title")).isEqualTo(ARTICLE.title().orElseThrow());
      assertThat(rows.get(0).get("speaker")).isEqualTo("Ewa Grodzka");
      assertThat(rows.get(0).get("date")).isEqualTo("2026-02-10");
      assertThat(rows.get(0).get("appearances")).isEqualTo("2");
      assertThat(rows.get(0).get("copies")).isEqualTo("3");
      assertThat(rows.get(0).get("spans")).isEqualTo("4-" + CONTENT.end());
    }
  }

  @Test
  void jsonLinesGiveTheWordsBack() throws Exception {
    JsonNode line = firstLine(StatementLines::plain);

    assertThat(line.at("/content/0/text").asText()).isEqualTo(WORDS);
    assertThat(line.at("/content/0/start").asInt()).isEqualTo(4);
    assertThat(line.at("/article/uri").asText()).isEqualTo(ARTICLE.uri());
    assertThat(line.at("/speaker/name").asText()).isEqualTo("Ewa Grodzka");
    assertThat(line.get("appearances").asInt()).isEqualTo(2);
    assertThat(line.get("copies").asInt()).isEqualTo(3);
  }

  @Test
  void webAnnotationsCountCodePoints() throws Exception {
    JsonNode line = firstLine(out -> StatementLines.webAnnotations(out, id -> ARTICLE));

    JsonNode quote = line.at("/target/0/selector/0");
    JsonNode position = line.at("/target/0/selector/1");
    int[] points = TEXT.codePoints().toArray();
    int start = position.get("start").asInt();
    int end = position.get("end").asInt();
    assertThat(quote.get("exact").asText()).isEqualTo(WORDS);
    assertThat(quote.get("prefix").asText()).isEqualTo("🚢 “");
    assertThat(new String(points, start, end - start)).isEqualTo(WORDS);
  }

  @Test
  void quotebankLinesGiveTheWordsBack() throws Exception {
    JsonNode line =
        firstLine(out -> StatementLines.quotebank(out, id -> List.of(statement(), statement())));

    assertThat(line.get("quotation").asText()).isEqualTo(WORDS);
    assertThat(line.at("/probas/0/0").asText()).isEqualTo("Ewa Grodzka");
    assertThat(line.at("/probas/1/1").asText()).isEqualTo("0.2500");
    assertThat(line.get("date").asText()).isEqualTo("2026-02-10 00:00:00");
    assertThat(line.get("numOccurrences").asInt()).isEqualTo(2);
    assertThat(line.get("urls")).hasSize(1);
  }

  @Test
  void quotationGraphLinesHoldAnArticle() throws Exception {
    String lines = written(out -> new QuotationGraphLines(out, id -> ARTICLE));
    JsonNode line = JSON.readTree(lines);

    assertThat(lines.lines()).hasSize(1);
    assertThat(line.get("quotes")).hasSize(2);
    assertThat(line.at("/quotes/0/quote").asText()).isEqualTo(WORDS);
    assertThat(line.at("/quotes/0/pre").asText()).isEqualTo("🚢 “");
    assertThat(line.at("/quotes/0/post").asText()).isEqualTo("” said Ewa Grodzka. 🚢");
  }
}
