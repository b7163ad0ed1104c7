package org.rapporteur.time;

import java.time.LocalDate;

/**
 * Days, both ends included, that words mean.
 *
 * @param from first day
 * @param to last day, not before the first
 * @param inferred whether they were counted from a day of publication that nothing tells and that
 *     was itself inferred, so that they are no surer than it is
 */
public record Period(LocalDate from, LocalDate to, boolean inferred) {

  /** Days that are told, or counted from a day that is. */
  public Period(LocalDate from, LocalDate to) {
    this(from, to, /* inferred= */ false);
  }

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("not a period: " + from + " to " + to);
    }
  }
}
