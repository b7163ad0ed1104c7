package org.rapporteur.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code actor_change} table: edits of the registry of actors, in order. */
final class ActorChangeTable {
  private static final String INSERT =
      """
      INSERT INTO actor_change (change, undoes, person, changed)
      VALUES (:change, :undoes, :person, :changed)
      """;

  private static final String ALL =
      """
      SELECT id, change, undoes, person, changed
        FROM actor_change
       ORDER BY id
      """;

  private final Handle handle;

  ActorChangeTable(Handle handle) {
    this.handle = handle;
  }

  /** Adds an edit and gives its id. */
  long add(String change, Optional<Long> undoes, String person, Instant changed) {
    return handle
        .createUpdate(INSERT)
        .bind("change", change)
        .bind("undoes", undoes.orElse(null))
        .bind("person", person)
        .bind("changed", changed.toString())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  List<ActorChange> all() {
    return handle
        .createQuery(ALL)
        .map(
            (rows, c) -> {
              long undoes = rows.getLong("undoes");
              Optional<Long> undone = rows.wasNull() ? Optional.empty() : Optional.of(undoes);
              return new ActorChange(
                  rows.getLong("id"),
                  rows.getString("change"),
                  undone,
                  rows.getString("person"),
                  Instant.parse(rows.getString("changed")));
            })
        .list();
  }
}
