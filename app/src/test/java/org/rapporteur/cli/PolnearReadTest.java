package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The articles of PolNeAR's dev part as plain text files, where they are at hand. */
class PolnearReadTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void countsEveryArticleAndGivesTheSameBytesAgain(@TempDir Path folder) throws IOException {
    Path data = Path.of(System.getProperty("rapporteur.data", ""));
    Path gold = data.resolve("attribution-polnear/dev.jsonl");
    assumeTrue(
        Files.exists(gold), gold + " is missing: name the folder of gold data in RAPPORTEUR_DATA");
    int articles = 0;
    for (String line : Files.readAllLines(gold, UTF_8)) {
      JsonNode article = JSON.readTree(line);
      Path file = folder.resolve(article.get("doc").asText() + ".txt");
      Files.writeString(file, article.get("text").asText(), UTF_8);
      articles++;
    }

    Run one = Run.of("read", "--format", "jsonl", "--threads", "1", folder.toString());
    Run two = Run.of("read", "--format", "jsonl", "--threads", "2", folder.toString());

    assertThat(one.err()).startsWith(articles + " kept, ");
    assertThat(one.out().lines()).hasSize(articles);
    assertThat(two.out()).isEqualTo(one.out());
    for (String line : one.out().lines().toList()) {
      JsonNode record = JSON.readTree(line);
      String text = record.at("/article/text").asText();
      assertThat(record.get("statements").findParents("start"))
          .allSatisfy(
              span ->
                  assertThat(text.substring(span.get("start").asInt(), span.get("end").asInt()))
                      .isEqualTo(span.get("text").asText()));
    }
  }
}
