package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.article.Publication.From;

/** The {@code article} table: all of an article but its text. */
final class ArticleTable {
  private static final String INSERT =
      """
      INSERT INTO article (id, uri, title, section, site, authors, language, day, day_from,
                           day_confidence, raw_digest, text_digest, statements, run, added)
      VALUES (:id, :uri, :title, :section, :site, :authors, :language, :day, :day_from,
              :day_confidence, :raw_digest, :text_digest, :statements, :run, :added)
          ON CONFLICT (id) DO NOTHING
      """;

  private static final String BY_ID =
      """
      SELECT a.*, t.text, t.paragraphs, r.edition
        FROM article a
        JOIN article_text t ON t.article = a.id
        JOIN run r ON r.id = a.run
       WHERE a.id = :id
      """;

  private static final String HEAD =
      """
      SELECT a.*
        FROM article a
       WHERE a.id = :id
      """;

  private static final String HEADS =
      """
      SELECT a.*
        FROM article a
       WHERE a.id IN (<ids>)
       ORDER BY a.id
      """;

  private static final String PAGE =
      """
      SELECT a.*
        FROM article a
       WHERE <conditions>
       ORDER BY a.day DESC, a.id
       LIMIT :limit OFFSET :offset
      """;

  private static final String COUNT =
      """
      SELECT COUNT(*)
        FROM (SELECT 1
                FROM article a
               WHERE <conditions>
               LIMIT :counted) found
      """;

  private static final String SAME_TEXT =
      """
      SELECT a.id
        FROM article a
       WHERE a.uri = :uri
         AND a.text_digest = :text_digest
       ORDER BY a.id
       LIMIT 1
      """;

  private static final String REREAD =
      """
      UPDATE article
         SET run = :run, statements = :statements
       WHERE id = :id
      """;

  private static final String RECOUNT =
      """
      UPDATE article
         SET statements = :statements
       WHERE id = :id
      """;

  private static final String READ_BY_OTHERS =
      """
      SELECT a.id
        FROM article a
        JOIN run r ON r.id = a.run
       WHERE r.edition <> :edition
       ORDER BY a.id
      """;

  private final Handle handle;

  ArticleTable(Handle handle) {
    this.handle = handle;
  }

  /** Whether it was added; if not, it is there already. */
  boolean add(Article article, String rawDigest, OptionalInt statements, Run run, Instant added) {
    return handle
            .createUpdate(INSERT)
            .bind("id", article.id().value())
            .bind("uri", article.uri())
            .bind("title", article.title().orElse(null))
            .bind("section", article.section().orElse(null))
            .bind("site", article.site().orElse(null))
            .bind("authors", Json.strings(article.authors()))
            .bind("language", article.language().orElse(null))
            .bind("day", Days.column(article.published().map(Publication::date)))
            .bind("day_from", article.published().map(p -> p.from().name()).orElse(null))
            .bind("day_confidence", confidence(article))
            .bind("raw_digest", rawDigest)
            .bind("text_digest", article.textDigest())
            .bind("statements", statements.isPresent() ? statements.getAsInt() : null)
            .bind("run", run.id())
            .bind("added", added.toString())
            .execute()
        == 1;
  }

  Optional<ArticleRow> byId(String id) {
    return handle.createQuery(BY_ID).bind("id", id).map((rows, c) -> ArticleRow.of(rows)).findOne();
  }

  Optional<ArticleHead> headOf(String id) {
    return handle.createQuery(HEAD).bind("id", id).map((rows, c) -> head(rows)).findOne();
  }

  /** The heads of those of these ids that are there, in no order that matters. */
  List<ArticleHead> headsOf(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : handle.createQuery(HEADS).bindList("ids", ids).map((rows, c) -> head(rows)).list();
  }

  /** The id of an article from the same address with the same text. */
  Optional<String> sameText(Article article) {
    return handle
        .createQuery(SAME_TEXT)
        .bind("uri", article.uri())
        .bind("text_digest", article.textDigest())
        .mapTo(String.class)
        .findOne();
  }

  Page<ArticleHead> page(ArticleFilter filter, Slice slice) {
    Conditions conditions = conditions(filter);
    List<ArticleHead> heads =
        conditions
            .bindTo(handle.createQuery(PAGE).define("conditions", conditions.sql()))
            .bind("limit", slice.limit())
            .bind("offset", slice.offset())
            .map((rows, c) -> head(rows))
            .list();
    long counted =
        conditions
            .bindTo(handle.createQuery(COUNT).define("conditions", conditions.sql()))
            .bind("counted", Page.COUNTED + 1)
            .mapTo(Long.class)
            .one();
    return Page.of(heads, counted);
  }

  void reread(String id, OptionalInt statements, Run run) {
    handle
        .createUpdate(REREAD)
        .bind("id", id)
        .bind("statements", statements.isPresent() ? statements.getAsInt() : null)
        .bind("run", run.id())
        .execute();
  }

  void count(String id, int statements) {
    handle.createUpdate(RECOUNT).bind("id", id).bind("statements", statements).execute();
  }

  /** Ids of the articles that another edition has read. */
  List<String> readByOthers(String edition) {
    return handle.createQuery(READ_BY_OTHERS).bind("edition", edition).mapTo(String.class).list();
  }

  private static Conditions conditions(ArticleFilter filter) {
    var conditions = new Conditions();
    filter.site().ifPresent(site -> conditions.add("a.site = :site", "site", site));
    filter.from().ifPresent(day -> conditions.add("a.day >= :from", "from", day.toString()));
    filter.to().ifPresent(day -> conditions.add("a.day <= :to", "to", day.toString()));
    if (filter.to().isPresent() && filter.from().isEmpty()) {
      conditions.add("a.day > ''");
    }
    filter
        .text()
        .ifPresent(
            words ->
                conditions.add(
                    "LOWER(COALESCE(a.title, '') || ' ' || COALESCE(a.site, '') || ' ' || a.uri)"
                        + " LIKE :text ESCAPE '!'",
                    "text",
                    Conditions.holding(words)));
    return conditions;
  }

  /** The head in a row that has all columns of this table. */
  static ArticleHead head(ResultSet rows) throws SQLException {
    String day = rows.getString("day");
    String from = rows.getString("day_from");
    double share = rows.getDouble("day_confidence");
    OptionalDouble confidence = rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(share);
    int counted = rows.getInt("statements");
    OptionalInt statements = rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(counted);
    return new ArticleHead(
        rows.getString("id"),
        rows.getString("uri"),
        Optional.ofNullable(rows.getString("title")),
        Optional.ofNullable(rows.getString("section")),
        Optional.ofNullable(rows.getString("site")),
        Json.strings(rows.getString("authors")),
        Optional.ofNullable(rows.getString("language")),
        from == null ? Optional.empty() : publication(day, From.valueOf(from), confidence),
        statements);
  }

  private static @Nullable Double confidence(Article article) {
    OptionalDouble confidence =
        article.published().map(Publication::confidence).orElse(OptionalDouble.empty());
    return confidence.isPresent() ? confidence.getAsDouble() : null;
  }

  private static Optional<Publication> publication(
      String day, From from, OptionalDouble confidence) {
    return Days.of(day).map(date -> new Publication(date, from, confidence));
  }
}
