package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.RawDocument;

/** Texts of real articles come back out of invented pages that they were put into. */
class WrappedTextsTest {
  private static final Path TEXTS =
      Path.of(System.getProperty("rapporteur.data", "../shared/data"))
          .resolve("attribution-polnear/dev.jsonl");

  /** Four-word shingles, as the public article-extraction benchmark counts. */
  private static final int WORDS = 4;

  @Test
  void comeBackOut() throws IOException {
    assumeTrue(Files.exists(TEXTS), "skipped: there is no " + TEXTS);
    List<List<String>> texts = texts();
    var template = new PageTemplate(1, texts.stream().flatMap(List::stream).toList());
    var cleaner = new Cleaner();
    double precision = 0;
    double recall = 0;

    for (List<String> text : texts) {
      List<String> paragraphs = text.subList(1, text.size());
      Cleaning cleaning =
          cleaner.clean(RawDocument.of("a.html", template.wrap(text.get(0), paragraphs)));
      Set<String> found =
          cleaning instanceof Cleaning.Kept kept ? shingles(kept.article().text()) : Set.of();
      Set<String> expected = shingles(String.join(" ", paragraphs));
      var both = new HashSet<>(found);
      both.retainAll(expected);
      precision += (double) both.size() / Math.max(1, found.size()) / texts.size();
      recall += (double) both.size() / expected.size() / texts.size();
    }

    assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(0.99);
  }

  private static List<List<String>> texts() throws IOException {
    var texts = new ArrayList<List<String>>();
    for (String line : Files.readAllLines(TEXTS)) {
      String text = new JsonMapper().readTree(line).path("text").asText();
      List<String> paragraphs = text.lines().map(String::strip).filter(p -> !p.isEmpty()).toList();
      if (paragraphs.size() > WORDS) {
        texts.add(paragraphs);
      }
    }
    return texts;
  }

  private static Set<String> shingles(String text) {
    List<String> words =
        Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).toList();
    var shingles = new HashSet<String>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return shingles;
  }
}
