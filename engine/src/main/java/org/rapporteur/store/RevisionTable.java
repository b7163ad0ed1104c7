package org.rapporteur.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The {@code revision} table and the revisions of articles: what changed since when. */
final class RevisionTable {
  private static final String NEXT =
      """
      UPDATE revision
         SET number = number + 1
      """;

  private static final String OF_ARTICLE =
      """
      UPDATE article
         SET revision = (SELECT number FROM revision)
       WHERE id = :id
      """;

  private static final String OF_STATEMENT =
      """
      UPDATE article
         SET revision = (SELECT number FROM revision)
       WHERE id = (SELECT s.article FROM statement s WHERE s.id = :id)
      """;

  private static final String OF_ISSUE =
      """
      UPDATE article
         SET revision = (SELECT number FROM revision)
       WHERE id IN (SELECT j.article FROM judgement j WHERE j.issue = :id)
      """;

  private static final String SINCE =
      """
      SELECT a.id, a.revision
        FROM article a
       WHERE a.revision > :revision OR (a.revision = :revision AND a.id > :id)
       ORDER BY a.revision, a.id
       LIMIT :limit
      """;

  private static final String NUMBER =
      """
      SELECT number
        FROM revision
      """;

  private static final String ORIGIN =
      """
      SELECT COALESCE(MIN(r.started), '')
        FROM run r
      """;

  private final Handle handle;

  RevisionTable(Handle handle) {
    this.handle = handle;
  }

  void article(String id) {
    handle.execute(NEXT);
    handle.createUpdate(OF_ARTICLE).bind("id", id).execute();
  }

  void statements(Collection<String> ids) {
    handle.execute(NEXT);
    PreparedBatch batch = handle.prepareBatch(OF_STATEMENT);
    ids.forEach(id -> batch.bind("id", id).add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  void issue(String id) {
    handle.execute(NEXT);
    handle.createUpdate(OF_ISSUE).bind("id", id).execute();
  }

  /** Who is who has changed, and with it perhaps for whom somebody speaks; no article has. */
  void actors() {
    handle.execute(NEXT);
  }

  List<Revised> since(Revised last, int limit) {
    return handle
        .createQuery(SINCE)
        .bind("revision", last.revision())
        .bind("id", last.article())
        .bind("limit", limit)
        .map((rows, c) -> new Revised(rows.getLong("revision"), rows.getString("id")))
        .list();
  }

  /** The last one given. */
  long number() {
    return handle.createQuery(NUMBER).mapTo(Long.class).one();
  }

  /** What tells this record from another with as many revisions. */
  String origin() {
    return handle.createQuery(ORIGIN).mapTo(String.class).one();
  }
}
