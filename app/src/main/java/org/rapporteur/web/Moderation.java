package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.rapporteur.store.Note;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;

/** The notes that wait until somebody has looked at them, and what was decided lately. */
final class Moderation {
  static final String PATH = "/notes";

  private static final int SHOWN = 50;
  private static final int LATELY = 10;

  private final Record record;
  private final Access access;
  private final Hypermedia hypermedia;

  Moderation(Record record, Access access, Hypermedia hypermedia) {
    this.record = record;
    this.access = access;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    Page<Note> waiting = record.pendingNotes(Slice.first(SHOWN));
    hypermedia.page(
        ctx,
        "moderation",
        new ModerationView(
            waiting.items().stream().map(this::line).toList(),
            Wording.count(waiting.total(), "note waits", "notes wait"),
            record.moderatedNotes(LATELY).stream().map(this::line).toList()));
  }

  /** Does what the pressed button says to the note in the path. */
  void decide(Context ctx) {
    record.moderate(
        id(ctx),
        switch (AccountPage.field(ctx, "do")) {
          case "approve" -> Note.State.SHOWN;
          case "reject" -> Note.State.REJECTED;
          case "undo" -> Note.State.PENDING;
          default -> throw Refusal.badRequest("do: expected approve, reject or undo.");
        },
        access.viewer(ctx).name());
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  /** The note's number in the path. */
  static long id(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("\\d{1,18}")) {
      throw Refusal.notFound("The record has no note " + id + ".");
    }
    return Long.parseLong(id);
  }

  private ModerationView.Line line(Note note) {
    NotePlace on = NotePlace.of(note.target(), record).orElse(new NotePlace("what is gone", "/"));
    return new ModerationView.Line(
        note.id(),
        note.words(),
        note.person(),
        Wording.minute(note.written()),
        on,
        (note.state() == Note.State.SHOWN ? "approved" : "rejected")
            + note.moderator().map(who -> " by " + who).orElse(""));
  }
}
