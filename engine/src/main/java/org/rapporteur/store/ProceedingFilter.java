package org.rapporteur.store;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.event.EventType;

/**
 * Which events, commitments or questions are wanted; what is empty does not matter.
 *
 * @param actor the id or name, in any case, of somebody who has part in it, or the name of the
 *     state or organisation that one who has part in it belongs to
 * @param type of events; the other kinds have none
 * @param from first day on which it happened or else was published
 * @param to last such day
 * @param asOf the last day on which the article was published
 */
public record ProceedingFilter(
    Optional<String> actor,
    Optional<EventType> type,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalDate> asOf) {
  public static final ProceedingFilter ALL =
      new ProceedingFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ProceedingFilter actor(String wanted) {
    return new ProceedingFilter(Optional.of(wanted), type, from, to, asOf);
  }

  public ProceedingFilter type(EventType wanted) {
    return new ProceedingFilter(actor, Optional.of(wanted), from, to, asOf);
  }

  public ProceedingFilter asOf(LocalDate day) {
    return new ProceedingFilter(actor, type, from, to, Optional.of(day));
  }
}
