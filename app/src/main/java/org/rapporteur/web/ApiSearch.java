package org.rapporteur.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.search.Count;
import org.rapporteur.search.Found;
import org.rapporteur.store.Page;
import org.rapporteur.store.Slice;
import org.rapporteur.text.Span;

/** Statements or articles that meet a query, as JSON. */
final class ApiSearch {
  private static final int LAST_OFFSET = 10_000; // the index ranks all that comes before

  /** What is looked for. */
  private enum Kind {
    STATEMENTS,
    ARTICLES
  }

  private final Desk desk;

  ApiSearch(Desk desk) {
    this.desk = desk;
  }

  void find(Context ctx) {
    var query = new Query(ctx);
    Slice slice = ApiQuery.slice(query, LAST_OFFSET);
    String words =
        query.text("q").orElseThrow(() -> Refusal.badRequest("q: expected what to look for."));
    if (query.choice("kind", Kind.class).orElse(Kind.STATEMENTS) == Kind.STATEMENTS) {
      answer(
          ctx,
          desk.index().statements(words, slice),
          slice,
          hit -> hit("statement", ApiJson.statement(hit.statement()), hit.words(), hit.met()));
    } else {
      answer(
          ctx,
          desk.index().articles(words, slice),
          slice,
          hit -> hit("article", ApiJson.article(hit.article()), hit.words(), hit.met()));
    }
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
