package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Span;

/** JSON as the columns of the record hold it: compact, keys in the order they were put. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode none() {
    return JsonNodeFactory.instance.nullNode();
  }

  static JsonNode tree(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  static String text(JsonNode node) {
    return node.toString();
  }

  static Optional<String> string(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
  }

  static String strings(List<String> strings) {
    ArrayNode list = array();
    strings.forEach(list::add);
    return text(list);
  }

  /**
   * @throws IllegalArgumentException if this is no list
   */
  static List<String> strings(String json) {
    var strings = new ArrayList<String>();
    listed(json).forEach(node -> strings.add(node.asText()));
    return strings;
  }

  static String spans(List<Span> spans) {
    ArrayNode list = array();
    spans.forEach(span -> list.add(array().add(span.start()).add(span.end())));
    return text(list);
  }

  /**
   * @throws IllegalArgumentException if this is no list of spans
   */
  static List<Span> spans(String json) {
    var spans = new ArrayList<Span>();
    listed(json).forEach(pair -> spans.add(new Span(pair.path(0).asInt(), pair.path(1).asInt())));
    return spans;
  }

  private static JsonNode listed(String json) {
    try {
      return tree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Json() {}
}
