package org.rapporteur.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;

/** A speaker of any kind as a JSON object; its type tells the kind. */
final class SpeakerJson {

  static ObjectNode write(Speaker speaker) {
    ObjectNode node = Json.object();
    node.put("id", speaker.id());
    node.put("type", speaker.type().name());
    speaker.name().ifPresent(name -> node.put("name", name));
    speaker.role().ifPresent(role -> node.put("role", role));
    speaker.affiliation().ifPresent(affiliation -> node.put("affiliation", affiliation));
    node.put("label", speaker.label());
    node.put("resolvedBy", speaker.resolvedBy().name());
    if (speaker instanceof Speaker.Unnamed unnamed) {
      unnamed.count().ifPresent(count -> node.put("count", count));
    }
    if (speaker instanceof Speaker.Unknown unknown) {
      ArrayNode candidates = node.putArray("candidates");
      unknown.candidates().forEach(candidates::add);
    }
    return node;
  }

  static Speaker read(JsonNode node) {
    String id = node.path("id").asText();
    SpeakerType type = SpeakerType.valueOf(node.path("type").asText());
    Optional<String> role = Json.string(node, "role");
    Optional<String> affiliation = Json.string(node, "affiliation");
    String label = node.path("label").asText();
    Resolution how = Resolution.valueOf(node.path("resolvedBy").asText());
    return switch (type) {
      case ANONYMOUS -> new Speaker.Unnamed(id, role, affiliation, count(node), label, how);
      case UNKNOWN -> new Speaker.Unknown(id, candidates(node), role, label, how);
      case PERSON, STATE, ORGANISATION, GROUP ->
          new Speaker.Named(id, type, Json.string(node, "name"), role, affiliation, label, how);
    };
  }

  private static OptionalInt count(JsonNode node) {
    return node.has("count") ? OptionalInt.of(node.get("count").asInt()) : OptionalInt.empty();
  }

  private static List<String> candidates(JsonNode node) {
    var names = new ArrayList<String>();
    node.path("candidates").forEach(name -> names.add(name.asText()));
    return names;
  }

  private SpeakerJson() {}
}
