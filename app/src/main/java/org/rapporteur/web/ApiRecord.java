package org.rapporteur.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.event.EventType;
import org.rapporteur.export.Row;
import org.rapporteur.store.ActorFilter;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Page;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.Spread;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredActor;
import org.rapporteur.store.StoredStatement;

/** Articles, statements, actors, events, commitments and open questions as JSON. */
final class ApiRecord {
  private final Record record;
  private final Desk desk;
  private final ApiIssues issues;

  ApiRecord(Room room, Desk desk, ApiIssues issues) {
    this.record = room.record();
    this.desk = desk;
    this.issues = issues;
  }

  void articles(Context ctx) {
    var query = new Query(ctx);
    Slice slice = ApiQuery.slice(query);
    var filter =
        new ArticleFilter(
            query.text("site"), query.day("from"), query.day("to"), query.text("text"));
    Page<ArticleHead> found = record.articles(filter, slice);
    Map<String, Spread> spreads =
        record.articleSpreads(found.items().stream().map(ArticleHead::id).toList());
    ApiAnswer.json(ctx, ApiAnswer.page(ctx, found, slice, head -> ApiJson.article(head, spreads)));
  }

  void article(Context ctx) {
    String id = ApiQuery.id(ctx);
    ApiAnswer.json(
        ctx,
        record
            .article(id)
            .map(stored -> ApiJson.reading(stored.reading()))
            .orElseThrow(() -> Refusal.notFound(id + ": no such article.")));
  }

  void statements(Context ctx) {
    var query = new Query(ctx);
    Slice slice = ApiQuery.slice(query);
    StatementFilter filter = Filters.statements(query, record);
    Page<StoredStatement> found =
        Filters.isNobody(query, filter)
            ? new Page<>(List.of(), 0, /* exact= */ true) // nobody has that name
            : query
                .text("text")
                .map(words -> desk.index().statements(words, filter, slice))
                .orElseGet(() -> record.statements(filter, slice));
    ApiAnswer.json(
        ctx, ApiAnswer.page(ctx, found, slice, ApiJson.statements(found.items(), record)));
  }

  void statement(Context ctx) {
    String id = ApiQuery.id(ctx);
    ApiAnswer.json(
        ctx,
        record
            .statement(id)
            .map(found -> ApiJson.statements(List.of(found), record).apply(found))
            .orElseThrow(() -> Refusal.notFound(id + ": no such statement.")));
  }

  void actors(Context ctx) {
    var query = new Query(ctx);
    Slice slice = ApiQuery.slice(query);
    var filter = new ActorFilter(query.text("name"), query.choice("type", SpeakerType.class));
    ApiAnswer.json(ctx, ApiAnswer.page(ctx, record.actors(filter, slice), slice, ApiJson::actor));
  }

  void actor(Context ctx) {
    String id = ApiQuery.id(ctx);
    StoredActor actor =
        record.actor(id).orElseThrow(() -> Refusal.notFound(id + ": no such actor."));
    ObjectNode answer = ApiJson.actor(actor);
    answer.set("positions", issues.positionsOf(actor.id()));
    ApiAnswer.json(ctx, answer);
  }

  void events(Context ctx) {
    var query = new Query(ctx);
    ProceedingFilter filter = proceedings(query);
    var wanted = query.choice("type", EventType.class).map(filter::type).orElse(filter);
    Slice slice = ApiQuery.slice(query);
    rows(ctx, record.events(wanted, slice), slice, Row::of);
  }

  void commitments(Context ctx) {
    var query = new Query(ctx);
    ProceedingFilter wanted = proceedings(query);
    Slice slice = ApiQuery.slice(query);
    rows(ctx, record.commitments(wanted, slice), slice, Row::of);
  }

  void questions(Context ctx) {
    var query = new Query(ctx);
    ProceedingFilter wanted = proceedings(query);
    Slice slice = ApiQuery.slice(query);
    rows(ctx, record.questions(wanted, slice), slice, Row::of);
  }

  private static ProceedingFilter proceedings(Query query) {
    return new ProceedingFilter(
        query.text("actor"),
        Optional.empty(),
        query.day("from"),
        query.day("to"),
        query.day("as-of"));
  }

  private static <T> void rows(Context ctx, Page<T> found, Slice slice, Function<T, Row> row) {
    ApiAnswer.json(ctx, ApiAnswer.page(ctx, found, slice, item -> ApiJson.row(row.apply(item))));
  }
}
