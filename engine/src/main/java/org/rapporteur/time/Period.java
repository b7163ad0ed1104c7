package org.rapporteur.time;

import java.time.LocalDate;

/**
 * Days, both ends included, that words mean.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("not a period: " + from + " to " + to);
    }
  }
}
