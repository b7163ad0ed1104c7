package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.rapporteur.store.Decision.Kind;

/** The {@code decision} table: what people decided, in order. */
final class DecisionTable {
  private static final String INSERT =
      """
      INSERT INTO decision (article, target, kind, was, becomes, person, decided, together)
      VALUES (:article, :target, :kind, :was, :becomes, :person, :decided, :together)
      """;

  private static final String ON_TARGET =
      """
      SELECT *
        FROM decision
       WHERE target = :target
       ORDER BY id
      """;

  private static final String PAGE =
      """
      SELECT *
        FROM decision
       ORDER BY id DESC
       LIMIT :limit OFFSET :offset
      """;

  private static final String REJECTED_IN =
      """
      SELECT d.*
        FROM decision d
       WHERE d.article = :article
         AND d.kind = 'STATEMENT_REJECTED'
         AND NOT EXISTS (SELECT 1
                           FROM decision later
                          WHERE later.target = d.target
                            AND later.id > d.id
                            AND later.kind = 'STATEMENT_RESTORED')
       ORDER BY d.id
      """;

  private final Handle handle;

  DecisionTable(Handle handle) {
    this.handle = handle;
  }

  void add(
      Optional<String> article,
      String target,
      Kind kind,
      Optional<String> was,
      Optional<String> becomes,
      String person,
      Instant decided,
      boolean together) {
    handle
        .createUpdate(INSERT)
        .bind("article", article.orElse(null))
        .bind("target", target)
        .bind("kind", kind.name())
        .bind("was", was.orElse(null))
        .bind("becomes", becomes.orElse(null))
        .bind("person", person)
        .bind("decided", decided.toString())
        .bind("together", together ? 1 : 0)
        .execute();
  }

  List<Decision> on(String target) {
    return handle
        .createQuery(ON_TARGET)
        .bind("target", target)
        .map((rows, c) -> decision(rows))
        .list();
  }

  /** What was last decided on it in one act, the newest first; empty if nothing was. */
  List<Decision> lastAct(String target) {
    List<Decision> all = on(target);
    var act = new ArrayList<Decision>();
    for (int i = all.size() - 1; i >= 0; i--) {
      act.add(all.get(i));
      if (!all.get(i).together()) {
        break;
      }
    }
    return List.copyOf(act);
  }

  /** The newest first. */
  List<Decision> page(Slice slice) {
    return handle
        .createQuery(PAGE)
        .bind("limit", slice.limit())
        .bind("offset", slice.offset())
        .map((rows, c) -> decision(rows))
        .list();
  }

  /** The rejections in an article that nobody took back. */
  List<Decision> rejectedIn(String article) {
    return handle
        .createQuery(REJECTED_IN)
        .bind("article", article)
        .map((rows, c) -> decision(rows))
        .list();
  }

  private static Decision decision(ResultSet rows) throws SQLException {
    return new Decision(
        rows.getLong("id"),
        Optional.ofNullable(rows.getString("article")),
        rows.getString("target"),
        Kind.valueOf(rows.getString("kind")),
        Optional.ofNullable(rows.getString("was")),
        Optional.ofNullable(rows.getString("becomes")),
        rows.getString("person"),
        Instant.parse(rows.getString("decided")),
        rows.getInt("together") == 1);
  }
}
