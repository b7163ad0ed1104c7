package org.rapporteur.store;

import org.jdbi.v3.core.Handle;
import org.rapporteur.article.Article;

/** The {@code article_text} table: texts and their paragraphs, never changed. */
final class ArticleTextTable {
  private static final String INSERT =
      """
      INSERT INTO article_text (article, text, paragraphs)
      VALUES (:article, :text, :paragraphs)
      """;

  private final Handle handle;

  ArticleTextTable(Handle handle) {
    this.handle = handle;
  }

  void add(Article article) {
    handle
        .createUpdate(INSERT)
        .bind("article", article.id().value())
        .bind("text", article.text())
        .bind("paragraphs", Json.spans(article.paragraphs()))
        .execute();
  }
}
