package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Membership;
import org.rapporteur.actor.Tenure;

/** Actors as JSON, as the commands print them. */
final class ActorJson {

  static ObjectNode of(ObjectMapper mapper, Actor actor) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", actor.id()).put("type", actor.type().name()).put("name", actor.name());
    actor.aliases().forEach(node.putArray("aliases")::add);
    return node;
  }

  static ObjectNode of(ObjectMapper mapper, Tenure tenure) {
    ObjectNode node = mapper.createObjectNode();
    node.put("holder", tenure.holder()).put("office", tenure.office()).put("body", tenure.body());
    node.put("from", tenure.from().map(Object::toString).orElse(null));
    node.put("to", tenure.to().map(Object::toString).orElse(null));
    return node.put("source", tenure.source()).put("origin", tenure.origin().name());
  }

  static ObjectNode of(ObjectMapper mapper, Membership membership) {
    ObjectNode node = mapper.createObjectNode();
    node.put("organisation", membership.organisation()).put("member", membership.state());
    node.put("from", membership.from().map(Object::toString).orElse(null));
    node.put("to", membership.to().map(Object::toString).orElse(null));
    return node.put("role", membership.role().name()).put("source", membership.source());
  }

  private ActorJson() {}
}
