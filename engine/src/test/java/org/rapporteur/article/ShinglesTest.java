package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c d       | A, b: c -- d! | 1    | 1    | marks and case do not count",
        "a b c d       | b c           | 0.33 | 1    | all of the shorter is in the longer",
        "a b c d       | a b x c d     | 0.4  | 0.67 | a word put in breaks the runs around it",
        "a b           | c d           | 0    | 0    | nothing in common",
        "a             | a             | 1    | 1    | fewer words than a run are one run",
        "''            | a b           | 0    | 0    | no words",
        "Über 3,5 Mio. | über 3 5 mio  | 1    | 1    | letters of all alphabets, and figures",
      })
  void compares(String one, String other, double jaccard, double containment, String why) {
    Shingles a = Shingles.of(one, 2);
    Shingles b = Shingles.of(other, 2);

    assertThat(a.jaccard(b)).as(why).isCloseTo(jaccard, within(0.005));
    assertThat(a.containment(b)).as(why).isCloseTo(containment, within(0.005));
    assertThat(b.containment(a)).isEqualTo(a.containment(b));
  }

  @org.junit.jupiter.api.Test
  void aTextCutShortSharesHalfOfTheSketch() {
    var words = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      words.append(" w").append(i);
    }
    Shingles whole = Shingles.of(words.toString(), 5);
    Shingles half = Shingles.of(words.substring(0, words.length() / 2), 5);

    var shared = new java.util.ArrayList<>(whole.sketch(24));
    shared.retainAll(half.sketch(24));

    assertThat(shared).hasSizeBetween(6, 18);
  }
}
