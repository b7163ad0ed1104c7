package org.rapporteur.actor;

import java.util.Optional;

/**
 * Whom a speaker's words commit. Immutable.
 *
 * @param standing what the speaker is when speaking
 * @param principal whom the words commit; empty if nobody but the speaker
 */
public record Representation(Standing standing, Optional<Principal> principal) {

  /**
   * A state or organisation that others speak for.
   *
   * @param id the actor's id, as {@link Speaker#id()} gives it: "sweden"
   * @param name as this project calls it: "Sweden"
   * @param type STATE or ORGANISATION
   */
  public record Principal(String id, String name, SpeakerType type) {

    /**
     * @throws IllegalArgumentException if it is neither a state nor an organisation
     */
    public Principal {
      if (type != SpeakerType.STATE && type != SpeakerType.ORGANISATION) {
        throw new IllegalArgumentException(name + " is a " + type);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if somebody is committed by one who represents nobody
   */
  public Representation {
    if (principal.isPresent() && !standing.isRepresentative()) {
      throw new IllegalArgumentException(standing + " commits nobody");
    }
  }

  /** The state that the words commit; empty if nobody or an organisation. */
  public Optional<Principal> state() {
    return principal.filter(p -> p.type() == SpeakerType.STATE);
  }

  static Representation none(Standing standing) {
    return new Representation(standing, Optional.empty());
  }
}
