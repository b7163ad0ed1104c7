package org.rapporteur.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Registry;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** Actors as a user names them: by id, name or alias. */
final class ActorNames {

  /**
   * The one actor meant.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is none, {@link Fault#CONFLICT} if
   *     there are several
   */
  static Actor one(Registry registry, String name) {
    List<Actor> found = registry.actor(name).map(List::of).orElseGet(() -> registry.named(name));
    if (found.isEmpty()) {
      throw new RapporteurException(
          Fault.NOT_FOUND,
          name + ": no such actor; 'rapporteur actor list --name PART' lists those alike");
    }
    if (found.size() > 1) {
      throw new RapporteurException(
          Fault.CONFLICT,
          name
              + ": several actors are called so: "
              + found.stream().map(Actor::id).collect(Collectors.joining(", ")));
    }
    return found.get(0);
  }

  private ActorNames() {}
}
