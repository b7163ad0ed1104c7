package org.rapporteur.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code issue} table: questions as their authors wrote them. */
final class IssueTable {
  private static final String PUT =
      """
      INSERT INTO issue (id, definition, changed)
      VALUES (:id, :definition, :changed)
          ON CONFLICT (id) DO UPDATE
         SET definition = excluded.definition, changed = excluded.changed
      """;

  private static final String ALL =
      """
      SELECT id, definition
        FROM issue
       ORDER BY id
      """;

  private static final String BY_ID =
      """
      SELECT id, definition
        FROM issue
       WHERE id = :id
      """;

  private static final String DELETE =
      """
      DELETE FROM issue
       WHERE id = :id
      """;

  private final Handle handle;

  IssueTable(Handle handle) {
    this.handle = handle;
  }

  void put(StoredIssue issue, Instant changed) {
    handle
        .createUpdate(PUT)
        .bind("id", issue.id())
        .bind("definition", issue.definition())
        .bind("changed", changed.toString())
        .execute();
  }

  List<StoredIssue> all() {
    return handle
        .createQuery(ALL)
        .map((rows, c) -> new StoredIssue(rows.getString("id"), rows.getString("definition")))
        .list();
  }

  Optional<StoredIssue> byId(String id) {
    return handle
        .createQuery(BY_ID)
        .bind("id", id)
        .map((rows, c) -> new StoredIssue(rows.getString("id"), rows.getString("definition")))
        .findOne();
  }

  boolean delete(String id) {
    new RevisionTable(handle).issue(id);
    return handle.createUpdate(DELETE).bind("id", id).execute() == 1;
  }
}
