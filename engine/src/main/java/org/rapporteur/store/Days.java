package org.rapporteur.store;

import java.time.LocalDate;
import java.util.Optional;

/** Days as the columns hold them: yyyy-MM-dd, or the empty string, which sorts before all. */
final class Days {

  static String column(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  static Optional<LocalDate> of(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(column));
  }

  private Days() {}
}
