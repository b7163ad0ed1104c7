package org.rapporteur.export;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.time.Period;

/** The day a statement is filed under: when it was said, or else published; "" if unknown. */
final class StatementDay {

  static String of(StoredStatement stored) {
    Optional<LocalDate> said = stored.statement().said().map(Period::from);
    return said.or(() -> stored.article().day()).map(LocalDate::toString).orElse("");
  }

  private StatementDay() {}
}
