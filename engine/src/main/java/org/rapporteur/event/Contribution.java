package org.rapporteur.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;

/**
 * What somebody sends somewhere, or undertakes to. Immutable.
 *
 * @param id of the event or commitment that it rests on
 * @param theatre where to, as printed; empty if the clause names no place
 * @param actors who contributes it, jointly if several: the text does not say whose share is whose
 * @param takenAway those of a joint contribution who are left out of account
 * @param what in the article's words
 * @param planned whether it is still to come
 * @param day when it happened or else was published
 */
public record Contribution(
    String id,
    Optional<String> theatre,
    List<Speaker> actors,
    List<Speaker> takenAway,
    Kind kind,
    String what,
    boolean planned,
    Optional<LocalDate> day) {

  /** What it rests on. */
  public enum Kind {
    DEPLOYMENT,
    EXERCISE,
    COMMITMENT
  }

  public Contribution {
    actors = List.copyOf(actors);
    takenAway = List.copyOf(takenAway);
  }
}
