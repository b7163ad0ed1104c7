package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.RawDocument;

class PlainTextTest {
  private final Cleaner cleaner = new Cleaner();

  private Article kept(String uri, String text) {
    return ((Cleaning.Kept) cleaner.clean(RawDocument.of(uri, text))).article();
  }

  private static java.util.List<String> paragraphs(Article article) {
    return article.paragraphs().stream().map(span -> span.in(article.text())).toList();
  }

  @Test
  void tellsHeadBodyAndTailApart() {
    String file =
        """
        Europe News

        Union Weighs a New Border Mission

        By Ada Lindqvist

        Ministers met in Brussels on Monday to weigh a new mission at the union's eastern border.

        Advertisement

        “We are ready,” said Marek Dvorsky, the minister, after the talks had ended at midnight.

        Read More

        Leave a Reply

        Share this article

        Your email address will not be published. Required fields are marked *
        """;

    Article article = kept("a.txt", file);

    assertThat(article.section()).contains("Europe News");
    assertThat(article.title()).contains("Union Weighs a New Border Mission");
    assertThat(article.authors()).containsExactly("Ada Lindqvist");
    assertThat(paragraphs(article))
        .containsExactly(
            "Ministers met in Brussels on Monday to weigh a new mission at the union's eastern"
                + " border.",
            "“We are ready,” said Marek Dvorsky, the minister, after the talks had ended at"
                + " midnight.");
    assertThat(article.text()).hasSize(file.indexOf("Read More") - 2);
    assertThat(article.text()).startsWith("Europe News\n\nUnion").doesNotContain("Advertisement");
  }

  @Test
  void keepsTheFirstParagraphOfATextWithoutAHeadline() {
    Article article =
        kept("a.txt", "The council met on Monday and agreed to meet again.\n\nNobody objected.");

    assertThat(article.title()).isEmpty();
    assertThat(paragraphs(article))
        .containsExactly("The council met on Monday and agreed to meet again.", "Nobody objected.");
  }
}
