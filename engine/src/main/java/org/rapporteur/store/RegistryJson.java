package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Membership;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.actor.Tenure;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** Edits of the registry as JSON: {@code {"change": "merge", "id": ..., "into": ...}}. */
final class RegistryJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static String write(RegistryChange change) {
    return node(change).toString();
  }

  private static ObjectNode node(RegistryChange change) {
    ObjectNode node = MAPPER.createObjectNode();
    if (change instanceof RegistryChange.Merge merge) {
      node.put("change", "merge").put("id", merge.id()).put("into", merge.into());
    } else if (change instanceof RegistryChange.Split split) {
      node.put("change", "split").put("id", split.id());
    } else if (change instanceof RegistryChange.AddActor add) {
      Actor actor = add.actor();
      node.put("change", "actor")
          .put("id", actor.id())
          .put("type", actor.type().name())
          .put("name", actor.name());
      ArrayNode aliases = node.putArray("aliases");
      actor.aliases().forEach(aliases::add);
    } else if (change instanceof RegistryChange.AddAlias add) {
      node.put("change", "alias").put("id", add.id()).put("alias", add.alias());
    } else if (change instanceof RegistryChange.AddOffice add) {
      Tenure tenure = add.tenure();
      node.put("change", "office")
          .put("holder", tenure.holder())
          .put("office", tenure.office())
          .put("body", tenure.body());
      days(node, tenure.from(), tenure.to());
      node.put("source", tenure.source()).put("origin", tenure.origin().name());
    } else if (change instanceof RegistryChange.AddMembership add) {
      Membership membership = add.membership();
      node.put("change", "membership")
          .put("organisation", membership.organisation())
          .put("state", membership.state());
      days(node, membership.from(), membership.to());
      node.put("role", membership.role().name()).put("source", membership.source());
    } else if (change instanceof RegistryChange.Batch batch) {
      node.put("change", "batch").put("name", batch.name());
      ArrayNode changes = node.putArray("changes");
      batch.changes().forEach(c -> changes.add(node(c)));
    }
    return node;
  }

  private static void days(ObjectNode node, Optional<LocalDate> from, Optional<LocalDate> to) {
    from.ifPresent(day -> node.put("from", day.toString()));
    to.ifPresent(day -> node.put("to", day.toString()));
  }

  /**
   * @throws RapporteurException {@link Fault#DATA} if it is no such edit
   */
  static RegistryChange read(String json) {
    try {
      return change(MAPPER.readTree(json));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
      throw new RapporteurException(Fault.DATA, "not an edit of the registry: " + json, e);
    }
  }

  private static RegistryChange change(JsonNode node) {
    String kind = text(node, "change");
    return switch (kind) {
      case "merge" -> new RegistryChange.Merge(text(node, "id"), text(node, "into"));
      case "split" -> new RegistryChange.Split(text(node, "id"));
      case "actor" -> new RegistryChange.AddActor(actor(node));
      case "alias" -> new RegistryChange.AddAlias(text(node, "id"), text(node, "alias"));
      case "office" ->
          new RegistryChange.AddOffice(
              new Tenure(
                  text(node, "holder"),
                  text(node, "office"),
                  text(node, "body"),
                  day(node, "from"),
                  day(node, "to"),
                  text(node, "source"),
                  Tenure.Origin.valueOf(text(node, "origin"))));
      case "membership" ->
          new RegistryChange.AddMembership(
              new Membership(
                  text(node, "organisation"),
                  text(node, "state"),
                  day(node, "from"),
                  day(node, "to"),
                  Membership.Role.valueOf(text(node, "role")),
                  text(node, "source")));
      case "batch" -> {
        var changes = new ArrayList<RegistryChange>();
        node.path("changes").forEach(c -> changes.add(change(c)));
        yield new RegistryChange.Batch(text(node, "name"), changes);
      }
      default -> throw new IllegalArgumentException("unknown change: " + kind);
    };
  }

  private static Actor actor(JsonNode node) {
    List<String> aliases = new ArrayList<>();
    node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
    return new Actor(
        text(node, "id"), SpeakerType.valueOf(text(node, "type")), text(node, "name"), aliases);
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value.asText();
  }

  private static Optional<LocalDate> day(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asText).map(LocalDate::parse);
  }

  private RegistryJson() {}
}
