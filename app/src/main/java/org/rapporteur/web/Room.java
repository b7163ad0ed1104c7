package org.rapporteur.web;

import java.time.Clock;
import java.time.LocalDate;
import org.rapporteur.store.Record;

/** What all pages stand on. */
record Room(Record record, Clock clock, Displaced displaced) {
  Room(Record record, Clock clock) {
    this(record, clock, new Displaced());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
