package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Record;

/** Takes the notes that people leave. */
final class NotesForm {
  private static final int LONGEST_WORDS = 5000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMAIL = 200;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final Record record;

  NotesForm(Record record) {
    this.record = record;
  }

  void add(Context ctx) {
    String target = field(ctx, "target", LONGEST_EMAIL);
    String words = field(ctx, "words", LONGEST_WORDS);
    String name = field(ctx, "name", LONGEST_NAME);
    String email = field(ctx, "email", LONGEST_EMAIL);
    if (!EMAIL.matcher(email).matches()) {
      throw Refusal.badRequest("email: expected an address like name@example.org.");
    }
    if (!isThere(target)) {
      throw Refusal.notFound("There is nothing to leave a note on: " + target + ".");
    }
    record.note(target, words, name, email);
    @Nullable String back = ctx.formParam("back");
    String page = Links.local(back == null ? "/" : back).split("#", 2)[0];
    ctx.redirect(page + "#notes", HttpStatus.SEE_OTHER);
  }

  private boolean isThere(String target) {
    return record.article(target).isPresent()
        || record.statement(target).isPresent()
        || record.actor(target).isPresent()
        || record.issue(target).isPresent();
  }

  private static String field(Context ctx, String name, int longest) {
    @Nullable String value = ctx.formParam(name);
    if (value == null || value.isBlank() || value.length() > longest) {
      throw Refusal.badRequest("%s: expected 1 to %d characters.".formatted(name, longest));
    }
    return value.replace("\0", "").strip();
  }
}
