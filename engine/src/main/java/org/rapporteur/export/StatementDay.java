package org.rapporteur.export;

import java.time.LocalDate;
import org.rapporteur.store.StoredStatement;

/** The day a statement is filed under: when it was said, or else published; "" if unknown. */
final class StatementDay {

  static String of(StoredStatement stored) {
    return stored.day().map(LocalDate::toString).orElse("");
  }

  private StatementDay() {}
}
