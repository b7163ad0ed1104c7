package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.rapporteur.ingest.RawDocument;

class HtmlTest {
  private final Cleaner cleaner = new Cleaner();

  @Test
  void readsAPageOfNews() {
    String html =
        """
        <!doctype html><html lang="en"><head><title>Union weighs mission | The Courier</title>
        <meta property="og:site_name" content="The Courier">
        <meta property="article:published_time" content="2024-07-10T08:00:00Z">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Union weighs mission",
        "author":[{"@type":"Person","name":"Ada Lindqvist"}],"datePublished":"2024-07-10"}</script></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <article><h1>Union weighs mission</h1><p class="byline">By Ada Lindqvist</p>
        <p>Ministers met in Brussels on Monday to weigh a new mission at the border.</p>
        <div class="ad">Advertisement</div>
        <p>“We are ready,” said Marek Dvorsky, the minister, after the talks.</p>
        <h2>Next steps</h2><p>A second meeting will follow in the autumn, officials&nbsp;said.</p></article>
        <section class="related-articles"><h3>Related</h3><ul><li><a href="/x">Another story</a></li></ul></section>
        <footer>Copyright The Courier</footer></body></html>
        """;

    Article article =
        ((Cleaning.Kept) cleaner.clean(RawDocument.of("https://courier.example/a", html)))
            .article();

    assertThat(article.title()).contains("Union weighs mission");
    assertThat(article.site()).contains("The Courier");
    assertThat(article.authors()).containsExactly("Ada Lindqvist");
    assertThat(article.language()).contains("en");
    assertThat(article.published())
        .contains(new Publication(LocalDate.of(2024, 7, 10), Publication.From.JSONLD));
    assertThat(article.text())
        .isEqualTo(
            """
            Ministers met in Brussels on Monday to weigh a new mission at the border.

            “We are ready,” said Marek Dvorsky, the minister, after the talks.

            Next steps

            A second meeting will follow in the autumn, officials said.""");
  }
}
