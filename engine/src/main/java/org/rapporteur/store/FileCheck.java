package org.rapporteur.store;

import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * What a database itself finds wrong with its tables and indexes. PostgreSQL keeps references whole
 * at all times and checks its pages as it reads them; of it, only indexes that were never finished
 * are to be named.
 */
final class FileCheck {
  private static final int MOST = 100; // lines of each kind, as SQLite's own check gives at most

  private static final String POINTING_NOWHERE =
      """
      SELECT "table" || ' ' || COALESCE(rowid, '?') AS name, parent
        FROM pragma_foreign_key_check
       ORDER BY 1, 2
       LIMIT %d
      """
          .formatted(MOST);

  private static final String UNFINISHED =
      """
      SELECT c.relname
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indexrelid
       WHERE NOT (i.indisvalid AND i.indisready)
         AND c.relnamespace = CURRENT_SCHEMA()::regnamespace
       ORDER BY c.relname
      """;

  private final Handle handle;
  private final Location location;

  FileCheck(Handle handle, Location location) {
    this.handle = handle;
    this.location = location;
  }

  /**
   * @param found is told the name of each thing and what is wrong with it
   */
  void each(BiConsumer<String, String> found) {
    if (location instanceof Location.File) {
      handle
          .createQuery("SELECT integrity_check FROM pragma_integrity_check")
          .mapTo(String.class)
          .filter(line -> !line.equals("ok"))
          .forEach(line -> found.accept("file", line));
      handle
          .createQuery(POINTING_NOWHERE)
          .map((rows, c) -> new String[] {rows.getString("name"), rows.getString("parent")})
          .forEach(row -> found.accept(row[0], "points to no " + row[1]));
    } else {
      handle
          .createQuery(UNFINISHED)
          .mapTo(String.class)
          .forEach(index -> found.accept(index, "an index that was not finished"));
    }
  }
}
