package org.rapporteur.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/** The whole path with the real model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RapporteurTest {
  private Rapporteur rapporteur;

  @BeforeAll
  void open() {
    Path models = Path.of(System.getProperty("rapporteur.project", ".."), "models");
    rapporteur = Rapporteur.open(models, CleaningSettings.standard());
  }

  @AfterAll
  void close() {
    rapporteur.close();
  }

  private Reading read(String text) {
    return ((Outcome.Read) rapporteur.read(RawDocument.of("a.txt", text))).reading();
  }

  private static List<Span> spans(Statement statement) {
    var spans = new ArrayList<>(statement.attribution().content());
    statement.attribution().source().ifPresent(spans::add);
    statement.attribution().cue().ifPresent(spans::add);
    return spans;
  }

  @Test
  void findsWhoSaidWhatAfterAnEmoji() {
    Reading reading =
        read(
            "🚢 “Our sailors cannot wait for a comma,” Egyptian Foreign Minister Hossam Tarabishi"
                + " told reporters in Cairo on Thursday.\n");

    Statement statement = reading.statements().orElseThrow().get(0);
    assertThat(statement.speaker().orElseThrow().name()).contains("Hossam Tarabishi");
    assertThat(statement.speaker().orElseThrow().affiliation()).contains("Egypt");
    assertThat(statement.attribution().content().get(0).in(reading.article().text()))
        .isEqualTo("Our sailors cannot wait for a comma");
  }

  @Test
  void readsAnArticleAloneAsAmongOthers() {
    String one = "“We shall vote,” Polish Trade Minister Ewa Grodzka-Lis said in Luxembourg.";
    String other = "Three diplomats said on Monday that Austria had asked for two more winters.";

    Reading alone = read(one);
    Reading again = read(other + "\n\n" + one);

    Statement last = again.statements().orElseThrow().get(1);
    assertThat(last.confidence()).isEqualTo(alone.statements().orElseThrow().get(0).confidence());
    assertThat(last.attribution().content().get(0).shifted(-other.length() - 2))
        .isEqualTo(alone.statements().orElseThrow().get(0).attribution().content().get(0));
  }

  @Test
  void looksForNoStatementsInAnotherLanguage() {
    String page =
        "<html lang=\"de\"><body><article><p>„Wir werden zustimmen“, sagte die Ministerin am"
            + " Montag in Berlin vor der Presse.</p></article></body></html>";

    Reading reading = ((Outcome.Read) rapporteur.read(RawDocument.of("a.html", page))).reading();

    assertThat(reading.statements()).isEmpty();
  }

  /** Bytes of all kinds, and the samples with bytes changed: no exception, no span astray. */
  @Test
  void answersWhateverTheBytesAre() throws Exception {
    var random = new Random(20261124);
    var inputs = new ArrayList<byte[]>();
    for (int i = 0; i < 60; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      inputs.add(bytes);
      inputs.add(
          random
              .ints(400, 0, 0x2100)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString()
              .getBytes(UTF_8));
    }
    Path samples = Path.of(System.getProperty("rapporteur.project", ".."), "samples");
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        inputs.add(bytes.clone());
        for (int i = 0; i < bytes.length / 50; i++) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        inputs.add(bytes);
      }
    }

    for (byte[] input : inputs) {
      if (rapporteur.read(RawDocument.of("x", input)) instanceof Outcome.Read read) {
        String text = read.reading().article().text();
        for (Statement statement : read.reading().statements().orElse(List.of())) {
          for (Span span : spans(statement)) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.in(text)).isNotBlank();
          }
        }
      }
    }
  }
}
