package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Decision;
import org.rapporteur.store.Record;

/**
 * What people decide on statements. Each answer leads back to the page that it came from, which
 * then says what was decided and offers to take it back.
 */
final class Decisions {
  private final Record record;
  private final Access access;
  private final Questions questions;
  private final Desk desk;

  Decisions(Record record, Access access, Questions questions, Desk desk) {
    this.record = record;
    this.access = access;
    this.questions = questions;
    this.desk = desk;
  }

  void confirm(Context ctx) {
    decide(ctx, record::confirm);
  }

  void reject(Context ctx) {
    decide(ctx, record::reject);
  }

  void undo(Context ctx) {
    decide(ctx, record::undo);
  }

  private void decide(Context ctx, BiConsumer<String, String> decision) {
    String id = ctx.pathParam("id");
    decision.accept(id, access.viewer(ctx).name());
    questions.changed(List.of(id));
    desk.changed();
    back(ctx, id);
  }

  /** Leads back to where the form was. */
  void back(Context ctx, String decidedOn) {
    @Nullable String back = ctx.formParam("back");
    String[] parts = Links.local(back == null ? "/" : back).split("#", 2);
    String page = parts[0].replaceAll("([?&])done=[^&]*&?", "$1").replaceAll("[?&]$", "");
    ctx.redirect(
        page
            + (page.contains("?") ? "&" : "?")
            + "done="
            + Links.segment(decidedOn)
            + (parts.length > 1 ? "#" + parts[1] : ""),
        HttpStatus.SEE_OTHER);
  }

  /** What the page is to say of the decision that led to it. */
  Optional<Flash> flash(Query query) {
    return query
        .text("done")
        .flatMap(
            id ->
                record.decisionsOn(id).stream()
                    .reduce((first, last) -> last)
                    .map(decision -> new Flash(words(decision.kind()), id, undoable(decision))));
  }

  List<ArticleView.Rejected> rejectedIn(String article) {
    return record.rejectedIn(article).stream()
        .map(
            gone ->
                new ArticleView.Rejected(
                    gone.id(), String.join(" … ", gone.content()), gone.person()))
        .toList();
  }

  static String words(Decision.Kind kind) {
    return switch (kind) {
      case STATEMENT_CONFIRMED -> "Accepted.";
      case STATEMENT_CHANGED -> "Corrected.";
      case STATEMENT_REJECTED -> "Rejected: no statement.";
      case STATEMENT_ADDED -> "Added.";
      case STATEMENT_RESTORED -> "Put back.";
      case STATEMENT_REOPENED -> "Waits for review again.";
      case STANCE_JUDGED -> "Stance judged.";
      case ACTOR_MERGED -> "Merged.";
      case ACTOR_PARTED -> "Parted.";
    };
  }

  private static boolean undoable(Decision decision) {
    return switch (decision.kind()) {
      case ACTOR_MERGED, ACTOR_PARTED -> false;
      case STANCE_JUDGED,
          STATEMENT_CONFIRMED,
          STATEMENT_CHANGED,
          STATEMENT_REJECTED,
          STATEMENT_ADDED,
          STATEMENT_RESTORED,
          STATEMENT_REOPENED ->
          true;
    };
  }
}
