package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/**
 * The body of a statement's row: all of a {@link Statement} as JSON, spans with the words that they
 * cover, so that a span that no longer covers its words is noticed.
 */
final class StatementJson {

  /** A statement and the words that its spans covered when it was written. */
  record Body(
      Statement statement, Optional<String> source, Optional<String> cue, List<String> content) {}

  /**
   * @param text the article's text, which all spans lie in
   */
  static String write(Statement statement, String text) {
    Attribution attribution = statement.attribution();
    return write(
        new Body(
            statement,
            attribution.source().map(span -> span.in(text)),
            attribution.cue().map(span -> span.in(text)),
            attribution.content().stream().map(span -> span.in(text)).toList()));
  }

  /** As it is kept, also where its spans no longer lie in the text. */
  static String write(StoredStatement stored) {
    return write(new Body(stored.statement(), stored.source(), stored.cue(), stored.content()));
  }

  private static String write(Body whole) {
    Statement statement = whole.statement();
    Attribution attribution = statement.attribution();
    ObjectNode body = Json.object();
    body.put("id", statement.id());
    body.put("manner", attribution.manner().name());
    body.put("polarity", attribution.polarity().name());
    body.set("source", span(attribution.source(), whole.source()));
    body.set("cue", span(attribution.cue(), whole.cue()));
    ArrayNode content = body.putArray("content");
    for (int i = 0; i < whole.content().size(); i++) {
      content.add(span(attribution.content().get(i), whole.content().get(i)));
    }
    attribution.continues().ifPresent(number -> body.put("continuesNumber", number));
    attribution.within().ifPresent(number -> body.put("withinNumber", number));
    body.put("found", attribution.confidence());
    statement.speaker().ifPresent(speaker -> body.set("speaker", SpeakerJson.write(speaker)));
    ArrayNode with = body.putArray("with");
    statement.with().forEach(speaker -> with.add(SpeakerJson.write(speaker)));
    statement.within().ifPresent(id -> body.put("within", id));
    statement.continues().ifPresent(id -> body.put("continues", id));
    statement.said().ifPresent(said -> body.set("said", period(said)));
    statement.occasion().ifPresent(words -> body.put("occasion", words));
    statement.anonymity().ifPresent(words -> body.put("anonymity", words));
    body.put("confidence", statement.confidence());
    ObjectNode evidence = body.putObject("evidence");
    evidence.put("article", statement.evidence().article());
    evidence.put("textDigest", statement.evidence().textDigest());
    ArrayNode spans = evidence.putArray("spans");
    statement.evidence().spans().forEach(span -> spans.add(bare(span)));
    return Json.text(body);
  }

  /**
   * @throws IllegalArgumentException if this is no statement's body; its message says why
   */
  static Body read(String json) {
    try {
      JsonNode body = Json.tree(json);
      return new Body(
          statement(body),
          Optional.ofNullable(body.get("source")).flatMap(StatementJson::words),
          Optional.ofNullable(body.get("cue")).flatMap(StatementJson::words),
          list(body, "content").stream().map(span -> span.path("text").asText()).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Statement statement(JsonNode body) {
    JsonNode evidence = body.path("evidence");
    return new Statement(
        body.path("id").asText(),
        new Attribution(
            Optional.ofNullable(body.get("source")).flatMap(StatementJson::span),
            Optional.ofNullable(body.get("cue")).flatMap(StatementJson::span),
            list(body, "content").stream().map(s -> span(s).orElseThrow()).toList(),
            Manner.valueOf(body.path("manner").asText()),
            Polarity.valueOf(body.path("polarity").asText()),
            number(body, "continuesNumber"),
            number(body, "withinNumber"),
            body.path("found").asDouble()),
        Optional.ofNullable(body.get("speaker")).map(SpeakerJson::read),
        list(body, "with").stream().map(SpeakerJson::read).toList(),
        Json.string(body, "within"),
        Json.string(body, "continues"),
        Optional.ofNullable(body.get("said")).map(StatementJson::period),
        Json.string(body, "occasion"),
        Json.string(body, "anonymity"),
        body.path("confidence").asDouble(),
        new Evidence(
            evidence.path("article").asText(),
            evidence.path("textDigest").asText(),
            list(evidence, "spans").stream().map(StatementJson::bare).toList()));
  }

  private static List<JsonNode> list(JsonNode node, String field) {
    var items = new ArrayList<JsonNode>();
    node.path(field).forEach(items::add);
    return items;
  }

  private static OptionalInt number(JsonNode node, String field) {
    return node.has(field) ? OptionalInt.of(node.get(field).asInt()) : OptionalInt.empty();
  }

  private static JsonNode span(Optional<Span> span, Optional<String> words) {
    return span.<JsonNode>map(s -> span(s, words.orElse(""))).orElseGet(Json::none);
  }

  private static ObjectNode span(Span span, String words) {
    return Json.object().put("start", span.start()).put("end", span.end()).put("text", words);
  }

  private static Optional<Span> span(JsonNode node) {
    return node.isNull()
        ? Optional.empty()
        : Optional.of(new Span(node.path("start").asInt(), node.path("end").asInt()));
  }

  private static Optional<String> words(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.path("text").asText());
  }

  private static ArrayNode bare(Span span) {
    return Json.array().add(span.start()).add(span.end());
  }

  private static Span bare(JsonNode pair) {
    return new Span(pair.path(0).asInt(), pair.path(1).asInt());
  }

  private static ObjectNode period(Period period) {
    ObjectNode node =
        Json.object().put("from", period.from().toString()).put("to", period.to().toString());
    return period.inferred() ? node.put("inferred", true) : node;
  }

  private static Period period(JsonNode node) {
    return new Period(
        LocalDate.parse(node.path("from").asText()),
        LocalDate.parse(node.path("to").asText()),
        node.path("inferred").asBoolean());
  }

  private StatementJson() {}
}
