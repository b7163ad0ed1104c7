package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Note;
import org.rapporteur.store.Record;

/**
 * Takes the notes that people leave. Who logged in writes under the name of its account. The notes
 * of readers wait until somebody who codes has looked at them.
 */
final class NotesForm {
  private static final int LONGEST_WORDS = 5000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 200;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final Record record;
  private final Access access;

  NotesForm(Record record, Access access) {
    this.record = record;
    this.access = access;
  }

  void add(Context ctx) {
    Viewer viewer = access.viewer(ctx);
    String target = field(ctx, "target", LONGEST_EMAIL);
    String words = field(ctx, "words", LONGEST_WORDS);
    String name = viewer.loggedIn() ? viewer.name() : field(ctx, "name", LONGEST_NAME);
    String email = field(ctx, "email", LONGEST_EMAIL);
    if (!EMAIL.matcher(email).matches()) {
      throw Refusal.badRequest("email: expected an address like name@example.org.");
    }
    if (NotePlace.of(target, record).isEmpty()) {
      throw Refusal.notFound("There is nothing to leave a note on: " + target + ".");
    }
    boolean waits = !viewer.codes();
    record.note(target, words, name, email, waits ? Note.State.PENDING : Note.State.SHOWN);
    @Nullable String back = ctx.formParam("back");
    String page = Links.local(back == null ? "/" : back).split("#", 2)[0];
    String said = waits ? (page.contains("?") ? "&" : "?") + Frame.NOTED : "";
    ctx.redirect(page + said + "#notes", HttpStatus.SEE_OTHER);
  }

  private static String field(Context ctx, String name, int longest) {
    @Nullable String value = ctx.formParam(name);
    if (value == null || value.isBlank() || value.length() > longest) {
      throw Refusal.badRequest("%s: expected 1 to %d characters.".formatted(name, longest));
    }
    return value.replace("\0", "").strip();
  }
}
