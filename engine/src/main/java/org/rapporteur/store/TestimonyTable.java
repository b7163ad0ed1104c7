package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.rapporteur.stance.Judgement;

/**
 * The tables {@code testimony} and {@code judged_article}: what articles tell of where somebody
 * stands, and which were looked at for it.
 */
final class TestimonyTable {
  private static final String DELETE =
      """
      DELETE FROM testimony
       WHERE issue = :issue
         AND article = :article
      """;

  private static final String INSERT =
      """
      INSERT INTO testimony (id, issue, article, position, statement, basis, stance, day, body)
      VALUES (:id, :issue, :article, :position, :statement, :basis, :stance, :day, :body)
      """;

  private static final String MARK =
      """
      INSERT INTO judged_article (issue, article, judge)
      VALUES (:issue, :article, :judge)
          ON CONFLICT (issue, article) DO UPDATE
         SET judge = excluded.judge, changed = 0
      """;

  private static final String UNMARK =
      """
      UPDATE judged_article
         SET changed = 1
       WHERE article = :article
      """;

  private static final String FORGET_JUDGE =
      """
      UPDATE judged_article
         SET judge = ''
       WHERE article = :article
      """;

  private static final String JUDGED_BY =
      """
      SELECT COUNT(*)
        FROM judged_article
       WHERE issue = :issue
         AND article = :article
         AND judge = :judge
      """;

  private static final String FORGET_TOLD =
      """
      DELETE FROM testimony
       WHERE article = :article
      """;

  private static final String UNJUDGED =
      """
      SELECT a.id
        FROM article a
       WHERE a.id > :after
         AND NOT EXISTS (SELECT 1
                           FROM judged_article j
                          WHERE j.issue = :issue
                            AND j.article = a.id
                            AND j.judge = :judge
                            AND j.changed = 0)
       ORDER BY a.id
       LIMIT :limit
      """;

  private static final String ON_ISSUE =
      """
      SELECT t.id AS testimony, t.body, a.*
        FROM testimony t
        JOIN article a ON a.id = t.article
       WHERE t.issue = :issue
         AND NOT EXISTS (SELECT 1 -- what a person read in the statement stands alone
                           FROM judgement j
                          WHERE j.issue = t.issue
                            AND j.statement = t.statement
                            AND j.person = 1)
       ORDER BY t.day DESC, t.article, t.position
      """;

  private final Handle handle;

  TestimonyTable(Handle handle) {
    this.handle = handle;
  }

  /** Puts what was found in an article on a question in the place of what is there. */
  void put(String issue, ArticleRow article, String judge, List<Judgement> told) {
    String id = article.head().id();
    boolean were =
        handle.createUpdate(DELETE).bind("issue", issue).bind("article", id).execute() > 0;
    handle
        .createUpdate(MARK)
        .bind("issue", issue)
        .bind("article", id)
        .bind("judge", judge)
        .execute();
    if (!told.isEmpty()) {
      insert(issue, article, told);
    }
    if (were || !told.isEmpty()) {
      new RevisionTable(handle).article(id);
    }
  }

  private void insert(String issue, ArticleRow article, List<Judgement> told) {
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (int i = 0; i < told.size(); i++) {
      Judgement one = told.get(i);
      batch
          .bind("id", article.head().id() + "-" + issue + "-" + (i + 1))
          .bind("issue", issue)
          .bind("article", article.head().id())
          .bind("position", i)
          .bind("statement", one.statement().orElse(null))
          .bind("basis", one.basis().name())
          .bind("stance", one.stance().name())
          .bind("day", Days.column(one.day()))
          .bind("body", TestimonyJson.write(one, article.article().text()))
          .add();
    }
    batch.execute();
  }

  /**
   * People changed its statements: it is to be looked at again; what was found holds until then.
   */
  void unmark(String article) {
    handle.createUpdate(UNMARK).bind("article", article).execute();
  }

  /** The article was read anew: what was found in it is no longer known. */
  void forget(String article) {
    handle.createUpdate(FORGET_JUDGE).bind("article", article).execute();
    handle.createUpdate(FORGET_TOLD).bind("article", article).execute();
  }

  /** Whether this judge looked at the article as it was last read. */
  boolean judgedBy(String issue, String article, String judge) {
    return handle
            .createQuery(JUDGED_BY)
            .bind("issue", issue)
            .bind("article", article)
            .bind("judge", judge)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Articles after this id that this judge has not looked at, by id. */
  List<String> unjudged(String issue, String judge, String after, int limit) {
    return handle
        .createQuery(UNJUDGED)
        .bind("issue", issue)
        .bind("judge", judge)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  /** The newest first; without what rests on statements that a person judged. */
  List<Testimony> on(String issue) {
    return handle.createQuery(ON_ISSUE).bind("issue", issue).map((rows, c) -> read(rows)).list();
  }

  private static Testimony read(ResultSet rows) throws SQLException {
    try {
      return TestimonyJson.read(rows.getString("body"), ArticleTable.head(rows));
    } catch (RuntimeException e) {
      throw new SQLException(rows.getString("testimony") + " is damaged: " + e.getMessage(), e);
    }
  }
}
