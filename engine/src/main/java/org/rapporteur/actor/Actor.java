package org.rapporteur.actor;

import java.util.List;

/**
 * A person, state, organisation or group that the registry knows. Immutable.
 *
 * @param id as {@link Speaker#id()} gives it: "tobias-sample"
 * @param type PERSON, STATE, ORGANISATION or GROUP
 * @param name the best full name known
 * @param aliases other names, sorted; the names of actors merged into this one are among them
 */
public record Actor(String id, SpeakerType type, String name, List<String> aliases) {

  /**
   * @throws IllegalArgumentException if it has no name, or is of a kind that nobody can know
   */
  public Actor {
    aliases = aliases.stream().distinct().sorted().toList();
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an actor without id or name: '" + id + "'");
    }
    if (type == SpeakerType.ANONYMOUS || type == SpeakerType.UNKNOWN) {
      throw new IllegalArgumentException(id + ": the registry knows no " + type);
    }
  }

  /** An actor whose id follows from its name. */
  public static Actor of(SpeakerType type, String name, List<String> aliases) {
    return new Actor(Spelling.slug(name), type, name, aliases);
  }
}
