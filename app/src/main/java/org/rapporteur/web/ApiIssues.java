package org.rapporteur.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.decision.DecisionBody;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Supposition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Position;
import org.rapporteur.store.Slice;

/** Questions, where actors stand on them and what follows, as JSON. */
final class ApiIssues {
  /** The one parameter that may be given more than once. */
  static final String SUPPOSE = "suppose";

  private static final int MOST_SUPPOSED = 300;
  private static final int LONGEST = 200;

  private final Room room;
  private final Questions questions;

  ApiIssues(Room room, Questions questions) {
    this.room = room;
    this.questions = questions;
  }

  void list(Context ctx) {
    Slice slice = ApiQuery.slice(new Query(ctx));
    List<Issue> issues = questions.issues();
    ApiAnswer.json(ctx, ApiAnswer.page(ctx, ApiAnswer.part(issues, slice), slice, ApiJson::issue));
  }

  void one(Context ctx) {
    String id = ApiQuery.id(ctx);
    ApiAnswer.json(ctx, ApiJson.issue(questions.find(id, Optional.empty()).issue()));
  }

  void positions(Context ctx) {
    var query = new Query(ctx);
    Slice slice = ApiQuery.slice(query);
    List<Position> positions = questions.find(ApiQuery.id(ctx), query.day("as-of")).positions();
    ApiAnswer.json(
        ctx, ApiAnswer.page(ctx, ApiAnswer.part(positions, slice), slice, ApiJson::position));
  }

  void outlook(Context ctx) {
    Optional<LocalDate> asOf = new Query(ctx).day("as-of");
    Question question = questions.find(ApiQuery.id(ctx), asOf);
    DecisionBody body =
        question
            .body()
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        question.issue().id() + ": it names no body that decides it."));
    Outlook outlook =
        Outlook.of(body, asOf.orElseGet(room::today), question.positions(), supposed(ctx));
    ApiAnswer.json(ctx, ApiJson.outlook(question.issue().id(), outlook));
  }

  /** Each issue on which an actor has a position, with it. */
  ArrayNode positionsOf(String actor) {
    ArrayNode positions = JsonNodeFactory.instance.arrayNode();
    questions.all().stream()
        .flatMap(question -> question.positions().stream())
        .filter(position -> position.actor().id().equals(actor))
        .forEach(position -> positions.add(ApiJson.position(position)));
    return positions;
  }

  private static List<Supposition> supposed(Context ctx) {
    List<String> asked = ctx.queryParams(SUPPOSE);
    if (asked.size() > MOST_SUPPOSED || asked.stream().anyMatch(one -> one.length() > LONGEST)) {
      throw Refusal.badRequest(
          "suppose: expected at most %d, of at most %d characters."
              .formatted(MOST_SUPPOSED, LONGEST));
    }
    return asked.stream().map(Supposition::parse).toList();
  }
}
