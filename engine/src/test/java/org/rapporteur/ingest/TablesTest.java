package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.fault.RapporteurException;

/** CSV, tab-separated tables and JSON Lines. All articles are invented. */
class TablesTest {
  @TempDir private Path folder;

  @Test
  void readsARowAnArticleAndWhatTheRowStates() throws IOException {
    List<RawDocument> read =
        documents(
            "a.csv",
            """
            Url,Headline,Body,Published,Source,Author
            https://paper.example/1,"Envoys; and ""friends""\","They met.
            They left.",2025-03-04,The Paper,"Ana Roth; Jo Lind"
            """);

    assertThat(read).hasSize(1);
    assertThat(read.get(0).uri()).isEqualTo("https://paper.example/1");
    assertThat(new String(read.get(0).bytes(), UTF_8)).isEqualTo("They met.\nThey left.");
    assertThat(read.get(0).stated())
        .isEqualTo(
            Stated.NOTHING
                .title("Envoys; and \"friends\"")
                .site("The Paper")
                .published("2025-03-04")
                .authors(List.of("Ana Roth", "Jo Lind")));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv   | text;title~They met.;Talks      | They met. | semicolons",
        "a.tsv   | text\ttitle~They met.\tTalks    | They met. | tabs",
        "a.csv   | \uFEFFtext,title~They met.,Talks | They met. | a byte order mark",
        "a.jsonl | {\"text\":\"They met.\"}        | They met. | an object a line",
        "a.ndjson| {\"a\":1,\"html\":\"<p>Met.\"}  | <p>Met.   | a page",
      })
  void readsItsForms(String name, String content, String text, String why) throws IOException {
    List<RawDocument> read = documents(name, content.replace('~', '\n'));

    assertThat(read).as(why).extracting(d -> new String(d.bytes(), UTF_8)).containsExactly(text);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.jsonl | not JSON                           | {oops",
        "a.jsonl | expected a JSON object             | [1]",
        "a.jsonl | no text: expected one of           | {\"title\":\"T\"}",
        "a.csv   | no text: expected one of           | title,url~T,u",
        "a.csv   | no row, so the table ends here     | text~\"unclosed",
        "a.csv   | The header contains a duplicate    | text,text~a,b",
      })
  void saysWhichRowIsWrongAndWhy(String name, String why, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content.replace('~', '\n'));

    List<DocumentSource> sources = sources(file);

    assertThat(sources).hasSize(1);
    assertThatThrownBy(sources.get(0)::read)
        .isInstanceOf(RapporteurException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(why);
  }

  @Test
  void goesOnAfterALineOfTenMegabytes() throws IOException {
    String line = "{\"text\":\"" + "a".repeat(10 * 1024 * 1024) + "\"}\n";
    Path file = Files.writeString(folder.resolve("a.jsonl"), line + "{\"text\":\"They met.\"}\n");

    List<DocumentSource> sources = sources(file);

    assertThatThrownBy(sources.get(0)::read).hasMessageContaining("longer than 4194304 characters");
    assertThat(new String(sources.get(1).read().bytes(), UTF_8)).isEqualTo("They met.");
  }

  @Test
  void refusesDeepNesting() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"a\":".repeat(5000));

    assertThatThrownBy(sources(file).get(0)::read).hasMessageContaining("not JSON");
  }

  @Test
  void takesTheColumnsThatAUserNames() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "Artikel,Datum\nSie kamen.,4.3.2025\n");
    IngestSettings settings =
        IngestSettings.offline().columns(ColumnMapping.of("text=Artikel,date=Datum"));

    List<DocumentSource> sources = sources(file, settings);

    assertThat(sources.get(0).read().stated().published()).hasValue("4.3.2025");
    assertThatThrownBy(() -> ColumnMapping.of("txt=Artikel"))
        .hasMessage(
            "'txt': no such part; expected one of text, html, title, uri, date, site, author,"
                + " section, language");
  }

  private List<RawDocument> documents(String name, String content) throws IOException {
    return sources(Files.writeString(folder.resolve(name), content)).stream()
        .map(DocumentSource::read)
        .toList();
  }

  private static List<DocumentSource> sources(Path file) {
    return sources(file, IngestSettings.offline());
  }

  static List<DocumentSource> sources(Path file, IngestSettings settings) {
    var found = new ArrayList<DocumentSource>();
    try (var sources =
        DocumentSources.of(
            List.of(file.toString()), java.io.InputStream.nullInputStream(), settings)) {
      sources.forEach(found::add);
    }
    return found;
  }
}
