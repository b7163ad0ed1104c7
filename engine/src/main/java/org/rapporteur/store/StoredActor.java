package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.SpeakerType;

/**
 * A speaker with a name. Immutable.
 *
 * @param also ids of the actors that people merged into this one
 * @param statements in which it, or one of those, speaks
 * @param first the day of its earliest statement
 * @param last the day of its latest statement
 */
public record StoredActor(
    String id,
    String name,
    SpeakerType type,
    List<String> also,
    int statements,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {
  public StoredActor {
    also = List.copyOf(also);
  }

  /** The same with the statements of an actor that was merged into it. */
  StoredActor and(int more, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    return new StoredActor(
        id,
        name,
        type,
        also,
        statements + more,
        Stream.concat(first.stream(), earliest.stream()).min(LocalDate::compareTo),
        Stream.concat(last.stream(), latest.stream()).max(LocalDate::compareTo));
  }
}
