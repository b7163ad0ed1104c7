package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPhrasesTest {
  @Test
  void namesAGroupByTheWordsThatItAloneShares() {
    var phrases =
        new SharedPhrases(
            List.of(
                "Ghana wants a fishing quota for the gulf",
                "the fishing quota must be halved",
                "A fishing quota helps nobody",
                "the weather was fine in Accra",
                "the weather will turn"));

    assertThat(phrases.of(List.of(0, 1, 2), 2, 3)).containsExactly("fishing quota");
    assertThat(phrases.of(List.of(3, 4), 1, 3)).containsExactly("weather");
  }
}
