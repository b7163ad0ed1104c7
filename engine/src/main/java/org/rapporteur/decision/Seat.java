package org.rapporteur.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One member's place in a body for a time. A member whose weight changes, or whose vote is
 * suspended, has several seats that follow each other. Immutable.
 *
 * @param from first day; empty if it was a member before the body's facts begin
 * @param to last day; empty if it still is
 * @param votes false while the member's vote is suspended
 */
public record Seat(Member member, Optional<LocalDate> from, Optional<LocalDate> to, boolean votes) {

  /** A seat held throughout. */
  public static Seat of(Member member) {
    return new Seat(member, Optional.empty(), Optional.empty(), true);
  }

  boolean isHeldOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }
}
