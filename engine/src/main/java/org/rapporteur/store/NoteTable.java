package org.rapporteur.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code note} table: what people wrote about things in the record. */
final class NoteTable {
  private static final String INSERT =
      """
      INSERT INTO note (target, words, person, email, written)
      VALUES (:target, :words, :person, :email, :written)
      """;

  private static final String ON_TARGET =
      """
      SELECT id, target, words, person, written
        FROM note
       WHERE target = :target
       ORDER BY id
      """;

  private final Handle handle;

  NoteTable(Handle handle) {
    this.handle = handle;
  }

  void add(String target, String words, String person, Optional<String> email, Instant written) {
    handle
        .createUpdate(INSERT)
        .bind("target", target)
        .bind("words", words)
        .bind("person", person)
        .bind("email", email.orElse(null))
        .bind("written", written.toString())
        .execute();
  }

  List<Note> on(String target) {
    return handle
        .createQuery(ON_TARGET)
        .bind("target", target)
        .map(
            (rows, c) ->
                new Note(
                    rows.getLong("id"),
                    rows.getString("target"),
                    rows.getString("words"),
                    rows.getString("person"),
                    Instant.parse(rows.getString("written"))))
        .list();
  }
}
