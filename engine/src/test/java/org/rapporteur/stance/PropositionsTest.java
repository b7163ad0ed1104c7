package org.rapporteur.stance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropositionsTest {
  private final Propositions propositions = new Propositions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Alliance must open an office in Accra by spring | The Alliance should open an office"
            + " in Accra by spring",
        "we think that members ought to share the cost, whatever it is | Members should share the"
            + " cost",
        "urged Spain to lift its objection | Spain should lift its objection",
        "the council should act because it promised to | ''",
        "it should be closed at once | ''",
        "nobody knows what that costs | ''",
        "Ghana should sign the treaty if Togo signs | Ghana should sign the treaty"
      })
  void saysWhatShouldBeDone(String said, String proposition) {
    assertThat(propositions.in(said).orElse("")).isEqualTo(proposition);
  }

  @ParameterizedTest
  @CsvSource({
    "We support the office, true",
    "The office would be a mistake, true",
    "The office has three floors, false"
  })
  void hearsWordsOfPosition(String said, boolean sides) {
    assertThat(propositions.takesSides(said)).isEqualTo(sides);
  }
}
