package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.statement.Statement;
import org.rapporteur.time.Period;

/** The {@code statement} table: who said what. */
final class StatementTable {
  private static final int FETCHED = 500;

  private static final String INSERT =
      """
      INSERT INTO statement (id, article, position, day, site, manner, confidence, standing,
                             body)
      VALUES (:id, :article, :position, :day, :site, :manner, :confidence, :standing, :body)
      """;

  private static final String OF_ARTICLE =
      """
      SELECT s.id AS statement, s.standing, s.body, a.*
        FROM statement s
        JOIN article a ON a.id = s.article
       WHERE s.article = :article
       ORDER BY s.position
      """;

  private static final String BY_ID =
      """
      SELECT s.id AS statement, s.standing, s.body, a.*
        FROM statement s
        JOIN article a ON a.id = s.article
       WHERE s.id = :id
      """;

  private static final String BY_IDS =
      """
      SELECT s.id AS statement, s.standing, s.body, a.*
        FROM statement s
        JOIN article a ON a.id = s.article
       WHERE s.id IN (<ids>)
       ORDER BY s.id
      """;

  private static final String DOUBTFUL =
      """
      SELECT s.id AS statement, s.standing, s.body, a.*
        FROM statement s
       CROSS JOIN article a -- SQLite begins with the left one then, whose index has the order
       WHERE a.id = s.article
         AND s.standing = 'MACHINE'
       ORDER BY s.confidence, s.id
       LIMIT :limit OFFSET :offset
      """;

  private static final String COUNT_DOUBTFUL =
      """
      SELECT COUNT(*)
        FROM (SELECT 1
                FROM statement
               WHERE standing = 'MACHINE'
               LIMIT :counted) found
      """;

  private static final String DELETE =
      """
      DELETE FROM statement
       WHERE id = :id
      """;

  private static final String MOVE =
      """
      UPDATE statement
         SET position = :position
       WHERE id = :id
      """;

  private static final String POSITION =
      """
      SELECT position
        FROM statement
       WHERE id = :id
      """;

  private static final String STAND =
      """
      UPDATE statement
         SET standing = :standing
       WHERE id = :id
      """;

  private static final String REPLACE =
      """
      UPDATE statement
         SET day = :day, manner = :manner, confidence = :confidence, standing = :standing,
             body = :body
       WHERE id = :id
      """;

  private final Handle handle;

  StatementTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds statements of one article at these positions. */
  void add(
      Article article, List<Statement> statements, List<Integer> positions, Standing standing) {
    if (statements.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      batch
          .bind("id", statement.id())
          .bind("article", article.id().value())
          .bind("position", positions.get(i))
          .bind("day", Days.column(day(statement, article)))
          .bind("site", article.site().orElse(""))
          .bind("manner", statement.attribution().manner().name())
          .bind("confidence", statement.confidence())
          .bind("standing", standing.name())
          .bind("body", StatementJson.write(statement, article.text()))
          .add();
    }
    batch.execute();
  }

  List<StoredStatement> ofArticle(String article) {
    return handle
        .createQuery(OF_ARTICLE)
        .bind("article", article)
        .map((rows, c) -> stored(rows))
        .list();
  }

  Optional<StoredStatement> byId(String id) {
    return handle.createQuery(BY_ID).bind("id", id).map((rows, c) -> stored(rows)).findOne();
  }

  /** Those of these ids that are there, in no order that matters. */
  List<StoredStatement> byIds(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : handle.createQuery(BY_IDS).bindList("ids", ids).map((rows, c) -> stored(rows)).list();
  }

  /**
   * @param counted how many there are in all, where that is known already
   */
  Page<StoredStatement> page(StatementQuery query, Slice slice, OptionalLong counted) {
    List<StoredStatement> items =
        query
            .bindTo(handle.createQuery(query.page()))
            .bind("limit", slice.limit())
            .bind("offset", slice.offset())
            .map((rows, c) -> stored(rows))
            .list();
    if (counted.isPresent()) {
      return Page.of(items, counted.getAsLong());
    }
    Query count = query.bindTo(handle.createQuery(query.count()));
    return Page.of(items, count.bind("counted", Page.COUNTED + 1).mapTo(Long.class).one());
  }

  /** What nobody looked at, the least sure first. */
  Page<StoredStatement> doubtful(Slice slice) {
    List<StoredStatement> items =
        handle
            .createQuery(DOUBTFUL)
            .bind("limit", slice.limit())
            .bind("offset", slice.offset())
            .map((rows, c) -> stored(rows))
            .list();
    Query count = handle.createQuery(COUNT_DOUBTFUL);
    return Page.of(items, count.bind("counted", Page.COUNTED + 1).mapTo(Long.class).one());
  }

  /** Hands out all, in the order of the pages, without holding them in memory. */
  void each(StatementQuery query, Consumer<StoredStatement> sink) {
    query
        .bindTo(handle.createQuery(query.all()))
        .setFetchSize(FETCHED)
        .map((rows, c) -> stored(rows))
        .forEach(sink);
  }

  void delete(List<String> ids) {
    if (!ids.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(DELETE);
      ids.forEach(id -> batch.bind("id", id).add());
      batch.execute();
    }
  }

  void move(String id, int position) {
    handle.createUpdate(MOVE).bind("id", id).bind("position", position).execute();
  }

  /** Where it stands in its article, from 0. */
  int position(String id) {
    return handle.createQuery(POSITION).bind("id", id).mapTo(Integer.class).one();
  }

  void stand(String id, Standing standing) {
    handle.createUpdate(STAND).bind("id", id).bind("standing", standing.name()).execute();
  }

  /** Puts a statement in the place of the one with its id. */
  void replace(Article article, Statement statement, Standing standing) {
    handle
        .createUpdate(REPLACE)
        .bind("id", statement.id())
        .bind("day", Days.column(day(statement, article)))
        .bind("manner", statement.attribution().manner().name())
        .bind("confidence", statement.confidence())
        .bind("standing", standing.name())
        .bind("body", StatementJson.write(statement, article.text()))
        .execute();
  }

  /** The statement in a row of a query that selects as those here do. */
  static StoredStatement stored(ResultSet rows) throws SQLException {
    try {
      StatementJson.Body body = StatementJson.read(rows.getString("body"));
      return new StoredStatement(
          body.statement(),
          body.source(),
          body.cue(),
          body.content(),
          Standing.valueOf(rows.getString("standing")),
          ArticleTable.head(rows));
    } catch (RuntimeException e) {
      throw new SQLException(
          "statement " + rows.getString("statement") + " is damaged: " + e.getMessage(), e);
    }
  }

  /** When it was said, as far as that is known, or else when the article appeared. */
  static Optional<LocalDate> day(Statement statement, Article article) {
    return statement.said().map(Period::from).or(() -> article.published().map(Publication::date));
  }
}
