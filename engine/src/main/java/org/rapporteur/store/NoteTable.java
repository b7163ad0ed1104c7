package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@code note} table: what people wrote about things in the record. */
final class NoteTable {
  private static final String INSERT =
      """
      INSERT INTO note (target, words, person, email, written, state)
      VALUES (:target, :words, :person, :email, :written, :state)
      """;

  private static final String ON_TARGET =
      """
      SELECT id, target, words, person, written, state, moderator
        FROM note
       WHERE target = :target
         AND state = 'SHOWN'
       ORDER BY id
      """;

  private static final String PENDING =
      """
      SELECT id, target, words, person, written, state, moderator
        FROM note
       WHERE state = 'PENDING'
       ORDER BY id
       LIMIT :limit OFFSET :offset
      """;

  private static final String MODERATED =
      """
      SELECT id, target, words, person, written, state, moderator
        FROM note
       WHERE state <> 'PENDING'
         AND moderator IS NOT NULL
       ORDER BY moderated DESC, id DESC
       LIMIT :limit
      """;

  private static final String BY_ID =
      """
      SELECT id, target, words, person, written, state, moderator
        FROM note
       WHERE id = :id
      """;

  private static final String MODERATE =
      """
      UPDATE note
         SET state = :state, moderator = :moderator, moderated = :moderated
       WHERE id = :id
      """;

  private final Handle handle;

  NoteTable(Handle handle) {
    this.handle = handle;
  }

  void add(
      String target,
      String words,
      String person,
      Optional<String> email,
      Note.State state,
      Instant written) {
    handle
        .createUpdate(INSERT)
        .bind("target", target)
        .bind("words", words)
        .bind("person", person)
        .bind("email", email.orElse(null))
        .bind("written", written.toString())
        .bind("state", state.name())
        .execute();
  }

  /** The notes on one thing that are shown, in order. */
  List<Note> on(String target) {
    return handle.createQuery(ON_TARGET).bind("target", target).map((rows, c) -> note(rows)).list();
  }

  /** What waits, the oldest first. */
  Page<Note> pending(Slice slice) {
    List<Note> items =
        handle
            .createQuery(PENDING)
            .bind("limit", slice.limit())
            .bind("offset", slice.offset())
            .map((rows, c) -> note(rows))
            .list();
    long total =
        handle
            .createQuery("SELECT COUNT(*) FROM note WHERE state = 'PENDING'")
            .mapTo(Long.class)
            .one();
    return new Page<>(items, total, /* exact= */ true);
  }

  /** What somebody decided on, the last first. */
  List<Note> moderated(int limit) {
    return handle.createQuery(MODERATED).bind("limit", limit).map((rows, c) -> note(rows)).list();
  }

  Optional<Note> byId(long id) {
    return handle.createQuery(BY_ID).bind("id", id).map((rows, c) -> note(rows)).findOne();
  }

  void moderate(long id, Note.State state, String moderator, Instant when) {
    handle
        .createUpdate(MODERATE)
        .bind("id", id)
        .bind("state", state.name())
        .bind("moderator", moderator)
        .bind("moderated", when.toString())
        .execute();
  }

  private static Note note(ResultSet rows) throws SQLException {
    return new Note(
        rows.getLong("id"),
        rows.getString("target"),
        rows.getString("words"),
        rows.getString("person"),
        Instant.parse(rows.getString("written")),
        Note.State.valueOf(rows.getString("state")),
        Optional.ofNullable(rows.getString("moderator")));
  }
}
