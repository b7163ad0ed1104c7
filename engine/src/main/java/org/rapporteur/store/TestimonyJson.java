package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Stance;
import org.rapporteur.text.Span;

/** The body of a testimony's row as JSON; spans with the words that they cover. */
final class TestimonyJson {

  static String write(Judgement judgement, String text) {
    ObjectNode body = Json.object();
    body.put("issue", judgement.issue());
    body.set("holder", SpeakerJson.write(judgement.holder()));
    body.put("stance", judgement.stance().name());
    body.put("confidence", judgement.confidence());
    body.put("basis", judgement.basis().name());
    body.put("explicit", judgement.explicit());
    judgement.statement().ifPresent(id -> body.put("statement", id));
    ArrayNode evidence = body.putArray("evidence");
    judgement.evidence().forEach(span -> evidence.add(span(span, text)));
    judgement.condition().ifPresent(c -> body.set("condition", span(c.span(), text)));
    judgement.day().ifPresent(day -> body.put("day", day.toString()));
    return Json.text(body);
  }

  /**
   * @throws IllegalArgumentException if this is no testimony's body; its message says why
   */
  static Testimony read(String json, ArticleHead article) {
    JsonNode body = tree(json);
    var evidence = new ArrayList<Span>();
    var words = new ArrayList<String>();
    for (Quoted quoted : quoted(body.path("evidence"))) {
      evidence.add(quoted.span());
      words.add(quoted.words());
    }
    return new Testimony(
        new Judgement(
            body.path("issue").asText(),
            SpeakerJson.read(body.path("holder")),
            Stance.valueOf(body.path("stance").asText()),
            body.path("confidence").asDouble(),
            Judgement.Basis.valueOf(body.path("basis").asText()),
            body.path("explicit").asBoolean(),
            Json.string(body, "statement"),
            evidence,
            Optional.ofNullable(body.get("condition"))
                .map(TestimonyJson::quotedOne)
                .map(quoted -> new Condition(quoted.span(), quoted.words())),
            Json.string(body, "day").map(LocalDate::parse)),
        words,
        article);
  }

  /**
   * All spans of a body.
   *
   * @throws IllegalArgumentException if this is no JSON
   */
  static List<Quoted> quoted(String json) {
    JsonNode body = tree(json);
    var all = new ArrayList<>(quoted(body.path("evidence")));
    if (body.has("condition")) {
      all.add(quotedOne(body.path("condition")));
    }
    return all;
  }

  private static List<Quoted> quoted(JsonNode spans) {
    var all = new ArrayList<Quoted>();
    spans.forEach(span -> all.add(quotedOne(span)));
    return all;
  }

  private static Quoted quotedOne(JsonNode span) {
    return new Quoted(span(span), span.path("text").asText());
  }

  private static JsonNode tree(String json) {
    try {
      return Json.tree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
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

  private TestimonyJson() {}
}
