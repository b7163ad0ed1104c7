package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actor.RegistryChange.AddOffice;
import org.rapporteur.actor.Tenure;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;

/** Positions in the room by the record's own registry. All persons are invented. */
class QuestionsTest {
  @Test
  void anOfficeThatSomebodyAddedCountsInTheRoom(@TempDir Path folder) throws Exception {
    try (Record record = Fixture.record(folder);
        var questions = new Questions(new Room(record, Clock.systemUTC()))) {
      assertThat(actors(questions)).contains("ola-ek").doesNotContain("sweden");

      RecordRegistry.of(record)
          .apply(
              new AddOffice(
                  new Tenure(
                      "ola-ek",
                      "Foreign Minister",
                      "sweden",
                      Optional.of(LocalDate.of(2026, 1, 1)),
                      Optional.empty(),
                      "invented",
                      Tenure.Origin.ADDED)),
              "ann");

      Instant last = Instant.now().plusSeconds(30);
      while (!actors(questions).contains("sweden") && Instant.now().isBefore(last)) {
        Thread.sleep(50); // made anew behind the reader
      }
      assertThat(actors(questions)).contains("sweden").doesNotContain("ola-ek");
    }
  }

  private static List<String> actors(Questions questions) {
    return questions.find("harbour-pilots", Optional.empty()).positions().stream()
        .map(p -> p.actor().id())
        .toList();
  }
}
