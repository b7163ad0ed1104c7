package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.ingest.FetchMemory;
import org.rapporteur.ingest.FetchMemory.Validators;

class FetchesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void remembersTheLastThatASiteSaid(Databases database) {
    var first = new Validators(Optional.of("\"1\""), Optional.empty());
    var second = new Validators(Optional.empty(), Optional.of("Tue, 04 Mar 2025 09:00:00 GMT"));
    try (Record record = database.open(folder)) {
      FetchMemory fetches = record.fetches();

      fetches.keep("https://paper.example/1", first);
      fetches.keep("https://paper.example/1", second);

      assertThat(fetches.of("https://paper.example/1")).hasValue(second);
      assertThat(fetches.of("https://paper.example/2")).isEmpty();
    }
  }
}
