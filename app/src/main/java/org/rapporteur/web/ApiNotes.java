package org.rapporteur.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.rapporteur.store.Note;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import org.rapporteur.store.Slice;

/** Notes for programs, and who it is that asks. The e-mail addresses of authors are never given. */
final class ApiNotes {
  static final String ON = "on";

  /** What can be asked of all notes: the thing that they are on. */
  static final Set<String> PARAMETERS = Set.of("limit", "offset", ON);

  private final Record record;
  private final Access access;

  ApiNotes(Record record, Access access) {
    this.record = record;
    this.access = access;
  }

  /** Who asks, and what it may do. */
  void whoAsks(Context ctx) {
    Viewer viewer = access.viewer(ctx);
    ApiAnswer.json(
        ctx,
        JsonNodeFactory.instance
            .objectNode()
            .put("name", viewer.name())
            .put("role", viewer.role().orElse(Role.READER).name()));
  }

  /** The notes on one thing that are shown. */
  void shown(Context ctx) {
    var query = new Query(ctx);
    String target =
        query.text(ON).orElseThrow(() -> Refusal.badRequest(ON + ": expected the id of a thing."));
    Slice slice = ApiQuery.slice(query);
    List<Note> notes = record.notesOn(target);
    ApiAnswer.json(ctx, ApiAnswer.page(ctx, ApiAnswer.part(notes, slice), slice, ApiNotes::json));
  }

  /** The notes that wait. */
  void pending(Context ctx) {
    Slice slice = ApiQuery.slice(new Query(ctx));
    ApiAnswer.json(ctx, ApiAnswer.page(ctx, record.pendingNotes(slice), slice, ApiNotes::json));
  }

  void approve(Context ctx) {
    decide(ctx, Note.State.SHOWN);
  }

  void reject(Context ctx) {
    decide(ctx, Note.State.REJECTED);
  }

  void undo(Context ctx) {
    decide(ctx, Note.State.PENDING);
  }

  private void decide(Context ctx, Note.State state) {
    Note note = record.moderate(Moderation.id(ctx), state, access.viewer(ctx).name());
    ctx.header("Cache-Control", "no-store")
        .contentType("application/json; charset=utf-8")
        .result(json(note).toString());
  }

  private static ObjectNode json(Note note) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", note.id())
        .put("on", note.target())
        .put("words", note.words())
        .put("person", note.person())
        .put("written", note.written().toString())
        .put("state", note.state().name())
        .put("moderator", note.moderator().orElse(null));
  }
}
