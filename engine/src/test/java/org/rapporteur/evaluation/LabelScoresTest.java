package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelScoresTest {

  @Test
  void aLabelThatNeverTrulyOccursDoesNotLowerTheMean() {
    var scores = new LabelScores(List.of("A", "B", "C"));
    scores.add("A", "A");
    scores.add("A", "A");
    scores.add("C", "A");
    scores.add("A", "B");
    scores.add("B", "B");

    assertThat(scores.accuracy()).isCloseTo(0.6, within(1e-9));
    assertThat(scores.of("A")).isEqualTo(new Score(2, 3, 3));
    assertThat(scores.of("C")).isEqualTo(new Score(0, 1, 0));
    assertThat(scores.macroF1()).isCloseTo((2 / 3.0 + 2 / 3.0) / 2, within(1e-9));
  }

  @Test
  void ofNothingAskedAllIsZero() {
    var scores = new LabelScores(List.of("A", "B"));

    assertThat(scores.accuracy()).isZero();
    assertThat(scores.macroF1()).isZero();
  }
}
