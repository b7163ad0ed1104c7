package org.rapporteur.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The {@code run} table: one row for each reading of many articles. */
final class RunTable {
  private static final String INSERT =
      """
      INSERT INTO run (program, edition, started)
      VALUES (:program, :edition, :started)
      """;

  private final Handle handle;

  RunTable(Handle handle) {
    this.handle = handle;
  }

  Run add(String program, String edition, Instant started) {
    long id =
        handle
            .createUpdate(INSERT)
            .bind("program", program)
            .bind("edition", edition)
            .bind("started", started.toString())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new Run(id, edition);
  }
}
