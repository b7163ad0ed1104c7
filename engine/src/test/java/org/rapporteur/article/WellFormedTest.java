package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WellFormedTest {
  @Test
  void replacesWhatNoDatabaseHoldsAndKeepsTheLength() {
    assertThat(WellFormed.of("a\u0000b\ud83dc\udd4a🕊\ud83d"))
        .isEqualTo("a\ufffdb\ufffdc\ufffd🕊\ufffd");
    assertThat(WellFormed.of("plain 🕊")).isEqualTo("plain 🕊");
  }
}
