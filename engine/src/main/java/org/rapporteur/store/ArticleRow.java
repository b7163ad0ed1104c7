package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;

/** An article joined with its text and the edition that read it. */
record ArticleRow(
    ArticleHead head, Article article, String edition, String rawDigest, Instant added) {

  static ArticleRow of(ResultSet rows) throws SQLException {
    ArticleHead head = ArticleTable.head(rows);
    return new ArticleRow(
        head,
        new Article(
            new ArticleId(head.id()),
            head.uri(),
            head.title(),
            head.section(),
            head.site(),
            head.authors(),
            head.language(),
            head.published(),
            rows.getString("text"),
            Json.spans(rows.getString("paragraphs"))),
        rows.getString("edition"),
        rows.getString("raw_digest"),
        Instant.parse(rows.getString("added")));
  }
}
