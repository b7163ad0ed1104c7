package org.rapporteur.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rapporteur.search.ArticleHit;
import org.rapporteur.search.Count;
import org.rapporteur.search.Found;
import org.rapporteur.search.SearchIndex.Order;
import org.rapporteur.search.StatementHit;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.Spread;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/** Statements or articles that meet a query, as JSON. */
final class ApiSearch {
  private static final int LAST_OFFSET = 10_000; // the index ranks all that comes before

  /** What statements can be filtered and ordered by. */
  static final Set<String> FILTERS =
      Set.of("speaker", "affiliation", "manner", "from", "to", "site", "issue", "article", "order");

  /** What is looked for. */
  private enum Kind {
    STATEMENTS,
    ARTICLES
  }

  private final Record record;
  private final Desk desk;

  ApiSearch(Room room, Desk desk) {
    this.record = room.record();
    this.desk = desk;
  }

  void find(Context ctx) {
    var query = new Query(ctx);
    Slice slice = ApiQuery.slice(query, LAST_OFFSET);
    String words =
        query.text("q").orElseThrow(() -> Refusal.badRequest("q: expected what to look for."));
    if (query.choice("kind", Kind.class).orElse(Kind.STATEMENTS) == Kind.STATEMENTS) {
      Found<StatementHit> found = statements(query, words, slice);
      Function<StoredStatement, ObjectNode> shape =
          ApiJson.statements(found.hits().stream().map(StatementHit::statement).toList(), record);
      answer(
          ctx,
          found,
          slice,
          hit -> hit("statement", shape.apply(hit.statement()), hit.words(), hit.met()));
    } else {
      for (String filter : FILTERS) {
        if (query.text(filter).isPresent()) {
          throw Refusal.badRequest(filter + ": is of statements, not of articles.");
        }
      }
      Found<ArticleHit> found = desk.index().articles(words, slice);
      Map<String, Spread> spreads =
          record.articleSpreads(found.hits().stream().map(hit -> hit.article().id()).toList());
      answer(
          ctx,
          found,
          slice,
          hit -> hit("article", ApiJson.article(hit.article(), spreads), hit.words(), hit.met()));
    }
  }

  private Found<StatementHit> statements(Query query, String words, Slice slice) {
    StatementFilter filter = Filters.statements(query, record);
    if (Filters.isNobody(query, filter)) {
      return new Found<>(List.of(), 0, Map.of()); // nobody has that name
    }
    Order order = query.choice("order", Order.class).orElse(Order.BEST);
    return desk.index().statements(words, filter, order, slice);
  }

  private static <T> void answer(
      Context ctx, Found<T> found, Slice slice, Function<T, ObjectNode> shape) {
    var page = new Page<>(found.hits(), found.total(), /* exact= */ true);
    ObjectNode answer = ApiAnswer.page(ctx, page, slice, LAST_OFFSET, shape);
    ObjectNode counts = answer.putObject("counts");
    for (Map.Entry<String, List<Count>> field : found.counts().entrySet()) {
      ArrayNode values = counts.putArray(field.getKey());
      field
          .getValue()
          .forEach(
              count -> values.addObject().put("value", count.value()).put("count", count.count()));
    }
    ApiAnswer.json(ctx, answer);
  }

  private static ObjectNode hit(String kind, JsonNode thing, String words, List<Span> met) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set(kind, thing);
    node.put("words", words);
    ArrayNode spans = node.putArray("met");
    met.forEach(span -> spans.addObject().put("start", span.start()).put("end", span.end()));
    return node;
  }
}
