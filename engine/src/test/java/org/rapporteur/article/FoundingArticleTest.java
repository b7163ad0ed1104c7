package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.text.Span;

/** The article that the project began with, which is not part of it. */
class FoundingArticleTest {
  private static final Path FILE =
      Path.of(System.getProperty("rapporteur.data", "../shared/data"))
          .resolve("liaison-office/article.txt");

  @Test
  void losesItsFurnitureAndKeepsItsOffsets() throws IOException {
    assumeTrue(Files.exists(FILE), "skipped: there is no " + FILE);
    String file = Files.readString(FILE);

    Cleaning cleaning = new Cleaner().clean(RawDocument.of("article.txt", file));

    Article article = ((Cleaning.Kept) cleaning).article();
    assertThat(file).startsWith(article.text());
    assertThat(article.section()).contains("Asia News");
    assertThat(article.title()).hasValueSatisfying(t -> assertThat(t).startsWith("NATO Considers"));
    assertThat(article.paragraphs()).hasSize(22);
    Span last = article.paragraphs().get(article.paragraphs().size() - 1);
    assertThat(last.end()).isEqualTo(article.text().length());
    assertThat(file.substring(last.end()).strip()).startsWith("Read More");
  }
}
