package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.EventMode;
import org.rapporteur.event.EventType;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/** The bodies of rows of the {@code proceeding} table. */
final class ProceedingJson {

  static String write(Event event, String text) {
    ObjectNode body = Json.object();
    body.put("type", event.type().name());
    event.mode().ifPresent(mode -> body.put("mode", mode.name()));
    body.set("actors", speakers(event.actors()));
    body.set("recipients", speakers(event.recipients()));
    body.set("what", span(event.what(), text));
    event.where().ifPresent(where -> body.set("where", span(where, text)));
    event.when().ifPresent(when -> body.put("from", when.from().toString()));
    event.when().ifPresent(when -> body.put("to", when.to().toString()));
    event.when().filter(Period::inferred).ifPresent(when -> body.put("inferred", true));
    body.put("planned", event.planned());
    return Json.text(body);
  }

  static String write(Commitment commitment, Optional<Speaker> saidBy, String text) {
    ObjectNode body = Json.object();
    body.set("actors", speakers(commitment.actors()));
    body.set("what", span(commitment.what(), text));
    commitment.amount().ifPresent(amount -> body.set("amount", span(amount, text)));
    commitment.by().ifPresent(by -> body.put("by", by.toString()));
    commitment.condition().ifPresent(condition -> body.set("condition", span(condition, text)));
    commitment.saidBy().ifPresent(id -> body.put("statement", id));
    saidBy.ifPresent(speaker -> body.set("saidBy", SpeakerJson.write(speaker)));
    return Json.text(body);
  }

  static String write(OpenQuestion question, String text) {
    ObjectNode body = Json.object();
    question.askedBy().ifPresent(speaker -> body.set("askedBy", SpeakerJson.write(speaker)));
    body.set("what", span(question.what(), text));
    body.put("statement", question.saidBy());
    return Json.text(body);
  }

  /**
   * @throws IllegalArgumentException if this is no event's body; its message says why
   */
  static StoredEvent event(String id, String json, ArticleHead article) {
    JsonNode body = tree(json);
    Optional<LocalDate> from = Json.string(body, "from").map(LocalDate::parse);
    Optional<LocalDate> to = Json.string(body, "to").map(LocalDate::parse);
    var event =
        new Event(
            EventType.valueOf(body.path("type").asText()),
            Json.string(body, "mode").map(EventMode::valueOf),
            speakers(body.path("actors")),
            speakers(body.path("recipients")),
            span(body.path("what")),
            Optional.ofNullable(body.get("where")).map(ProceedingJson::span),
            from.flatMap(
                first ->
                    to.map(last -> new Period(first, last, body.path("inferred").asBoolean()))),
            body.path("planned").asBoolean());
    return new StoredEvent(
        id, event, words(body, "what").orElse(""), words(body, "where"), article);
  }

  /**
   * @throws IllegalArgumentException if this is no commitment's body; its message says why
   */
  static StoredCommitment commitment(String id, String json, ArticleHead article) {
    JsonNode body = tree(json);
    var commitment =
        new Commitment(
            speakers(body.path("actors")),
            span(body.path("what")),
            Optional.ofNullable(body.get("amount")).map(ProceedingJson::span),
            Json.string(body, "by").map(LocalDate::parse),
            Optional.ofNullable(body.get("condition")).map(ProceedingJson::span),
            Json.string(body, "statement"));
    return new StoredCommitment(
        id,
        commitment,
        words(body, "what").orElse(""),
        words(body, "amount"),
        words(body, "condition"),
        Optional.ofNullable(body.get("saidBy")).map(SpeakerJson::read),
        article);
  }

  /**
   * @throws IllegalArgumentException if this is no question's body; its message says why
   */
  static StoredQuestion question(String id, String json, ArticleHead article) {
    JsonNode body = tree(json);
    var question =
        new OpenQuestion(
            Optional.ofNullable(body.get("askedBy")).map(SpeakerJson::read),
            span(body.path("what")),
            body.path("statement").asText());
    return new StoredQuestion(id, question, words(body, "what").orElse(""), article);
  }

  /** All spans of a body of any kind, with the words that they covered when it was written. */
  static List<Quoted> quoted(String json) {
    JsonNode body = tree(json);
    return Stream.of("what", "where", "amount", "condition")
        .filter(body::has)
        .map(field -> new Quoted(span(body.path(field)), words(body, field).orElse("")))
        .toList();
  }

  private static JsonNode tree(String json) {
    try {
      return Json.tree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static ArrayNode speakers(List<Speaker> speakers) {
    ArrayNode list = Json.array();
    speakers.forEach(speaker -> list.add(SpeakerJson.write(speaker)));
    return list;
  }

  private static List<Speaker> speakers(JsonNode list) {
    var speakers = new ArrayList<Speaker>();
    list.forEach(node -> speakers.add(SpeakerJson.read(node)));
    return speakers;
  }

  private static ObjectNode span(Span span, String text) {
    return Json.object()
        .put("start", span.start())
        .put("end", span.end())
        .put("text", span.in(text));
  }

  private static Span span(JsonNode node) {
    return new Span(node.path("start").asInt(), node.path("end").asInt());
  }

  private static Optional<String> words(JsonNode body, String field) {
    return Json.string(body.path(field), "text");
  }

  private ProceedingJson() {}
}
