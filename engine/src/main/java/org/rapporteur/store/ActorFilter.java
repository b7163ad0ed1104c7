package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.actor.SpeakerType;

/**
 * Which actors are wanted; what is empty does not matter.
 *
 * @param name a part of the name; case and accents do not matter
 */
public record ActorFilter(Optional<String> name, Optional<SpeakerType> type) {
  public static final ActorFilter ALL = new ActorFilter(Optional.empty(), Optional.empty());

  public ActorFilter name(String part) {
    return new ActorFilter(Optional.of(part), type);
  }

  public ActorFilter type(SpeakerType wanted) {
    return new ActorFilter(name, Optional.of(wanted));
  }
}
