package org.rapporteur.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.statement.Statement;

/**
 * Who speaks, as shown.
 *
 * @param actor the actor's address; empty for whom nobody named
 * @param role role and affiliation; "" if not known
 * @param resolved how the words led to the actor
 */
record Voice(String name, Optional<String> actor, String role, String resolved) {
  private static final Voice NOBODY = new Voice("Nobody named", Optional.empty(), "", "");

  static Voice of(Statement statement) {
    Voice first = statement.speaker().map(Voice::of).orElse(NOBODY);
    if (statement.with().isEmpty()) {
      return first;
    }
    var names =
        Stream.concat(Stream.of(first), statement.with().stream().map(Voice::of))
            .map(Voice::name)
            .toList();
    return new Voice(Wording.and(names), first.actor(), first.role(), first.resolved());
  }

  static Voice of(Speaker speaker) {
    String shown = speaker.name().orElse(speaker.label());
    return new Voice(
        speaker.type() == SpeakerType.UNKNOWN ? "Unknown: " + shown : Wording.capital(shown),
        speaker.name().map(name -> Links.actor(speaker.id())),
        Wording.list(
            Stream.of(speaker.role(), speaker.affiliation())
                .map(part -> part.filter(words -> !shown.contains(words)))),
        Wording.resolution(speaker.resolvedBy()));
  }
}
