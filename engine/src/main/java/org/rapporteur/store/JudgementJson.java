package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.stance.Condition;
import org.rapporteur.text.Span;

/** Judgements as JSON, in which decisions keep them. */
final class JudgementJson {

  static String write(Judgement judgement) {
    return node(judgement).toString();
  }

  static String write(List<Judgement> judgements) {
    ArrayNode array = Json.array();
    judgements.forEach(judgement -> array.add(node(judgement)));
    return array.toString();
  }

  static Judgement read(String json) {
    return judgement(tree(json));
  }

  static List<Judgement> readAll(String json) {
    var judgements = new ArrayList<Judgement>();
    tree(json).forEach(node -> judgements.add(judgement(node)));
    return List.copyOf(judgements);
  }

  private static JsonNode tree(String json) {
    try {
      return Json.tree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no judgement: " + json, e);
    }
  }

  private static ObjectNode node(Judgement judgement) {
    ObjectNode node = Json.object();
    node.put("issue", judgement.issue()).put("statement", judgement.statement());
    node.put("stance", judgement.stance()).put("confidence", judgement.confidence());
    node.put("judge", judgement.judge()).put("person", judgement.person());
    node.put("explicit", judgement.explicit());
    judgement
        .condition()
        .ifPresent(
            condition ->
                node.putObject("condition")
                    .put("start", condition.span().start())
                    .put("end", condition.span().end())
                    .put("text", condition.words()));
    return node;
  }

  private static Judgement judgement(JsonNode node) {
    String stance = node.path("stance").asText();
    return new Judgement(
        node.path("issue").asText(),
        node.path("statement").asText(),
        stance,
        node.path("confidence").asDouble(),
        node.path("judge").asText(),
        node.path("person").asBoolean(),
        node.path("explicit").asBoolean(!stance.equals("NONE")),
        Optional.ofNullable(node.get("condition")).map(JudgementJson::condition));
  }

  private static Condition condition(JsonNode node) {
    return new Condition(
        new Span(node.path("start").asInt(), node.path("end").asInt()), node.path("text").asText());
  }

  private JudgementJson() {}
}
