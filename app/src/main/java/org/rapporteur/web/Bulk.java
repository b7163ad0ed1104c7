package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Decision;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;

/**
 * The same decision on many statements, and back. Each statement keeps a decision of its own; the
 * address of the page that follows holds on which they were, so that one undo takes all back.
 */
final class Bulk {
  private static final String DONE = "decided";
  private static final int MOST = 100;
  private static final int LONGEST_ID = 200;
  private static final Set<String> STANCES = Set.of("FAVOR", "AGAINST", "CONDITIONAL", "NONE");

  private final Record record;
  private final Access access;
  private final Questions questions;
  private final StatementPage statement;
  private final Desk desk;

  Bulk(Record record, Access access, Questions questions, StatementPage statement, Desk desk) {
    this.record = record;
    this.access = access;
    this.questions = questions;
    this.statement = statement;
    this.desk = desk;
  }

  /**
   * What was just decided.
   *
   * @param statements their ids, as the form that takes it back sends them
   */
  record Done(String words, String statements) {}

  /** Decides on one statement; false if it is gone. */
  @FunctionalInterface
  private interface Deed {
    void on(String statement);
  }

  void decide(Context ctx) {
    List<String> chosen = chosen(ctx.formParams("statement"));
    Deed deed = deed(ctx);
    var decided = new ArrayList<String>();
    for (String id : chosen) {
      try {
        deed.on(id);
        decided.add(id);
      } catch (RapporteurException e) {
        if (e.fault() != Fault.NOT_FOUND) {
          throw e;
        } // somebody else rejected it meanwhile
      }
    }
    desk.changed();
    questions.changed(decided);
    String back = Links.local(given(ctx, "back"));
    ctx.redirect(
        decided.isEmpty()
            ? back
            : back
                + (back.contains("?") ? "&" : "?")
                + DONE
                + "="
                + Links.segment(String.join(",", decided)),
        HttpStatus.SEE_OTHER);
  }

  private Deed deed(Context ctx) {
    String person = access.viewer(ctx).name();
    return switch (given(ctx, "do")) {
      case "accept" -> id -> record.confirm(id, person);
      case "reject" -> id -> record.reject(id, person);
      case "speaker" -> {
        String name = given(ctx, "speaker").strip();
        if (name.isEmpty()) {
          throw Refusal.badRequest("speaker: expected a name.");
        }
        yield id -> statement.speak(id, name, person);
      }
      case "issue" -> {
        String issue = given(ctx, "issue");
        String stance = given(ctx, "stance");
        if (record.issue(issue).isEmpty() || !STANCES.contains(stance)) {
          throw Refusal.badRequest("issue, stance: expected an issue of the record and a stance.");
        }
        yield id -> record.judge(List.of(Judgement.byPerson(issue, id, stance, person)));
      }
      case "undo" -> id -> undo(id, person);
      default -> throw Refusal.badRequest("do: expected accept, reject, speaker, issue or undo.");
    };
  }

  /** Takes back what this person decided last on it, and nothing that somebody else did since. */
  private void undo(String id, String person) {
    Optional<Decision> last = record.decisionsOn(id).stream().reduce((first, second) -> second);
    if (last.filter(decision -> decision.person().equals(person)).isPresent()) {
      record.undo(id, person);
    }
  }

  Optional<Done> flash(Query query) {
    return Optional.ofNullable(query.ctx().queryParam(DONE))
        .map(ids -> chosen(List.of(ids)))
        .flatMap(
            ids ->
                record.decisionsOn(ids.get(0)).stream()
                    .reduce((first, last) -> last)
                    .map(
                        decision ->
                            new Done(
                                Wording.count(ids.size(), "statement: ", "statements: ")
                                    + Decisions.words(decision.kind()),
                                String.join(",", ids))));
  }

  private static List<String> chosen(List<String> sent) {
    List<String> ids =
        sent.stream()
            .flatMap(some -> Arrays.stream(some.split(",", -1)))
            .filter(id -> !id.isBlank())
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      throw Refusal.badRequest("Choose the statements first: tick their boxes.");
    }
    if (ids.size() > MOST
        || ids.stream().anyMatch(id -> id.length() > LONGEST_ID || id.indexOf('\0') >= 0)) {
      throw Refusal.badRequest("statement: expected at most " + MOST + " ids.");
    }
    return ids;
  }

  private static String given(Context ctx, String name) {
    @Nullable String value = ctx.formParam(name);
    return value == null ? "" : value;
  }
}
