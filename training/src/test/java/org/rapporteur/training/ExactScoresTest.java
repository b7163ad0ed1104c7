package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.training.ExactScores.Run;

class ExactScoresTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "O B-cue I-cue O,                 1:1-3,        one run",
    "B-cue B-cue,                     1:0-1 1:1-2,  two runs that touch are two",
    "B-source I-content,              0:0-1 2:1-2,  an inside label of another role opens a run",
    "I-content I-content O,           2:0-2,        a stray inside label opens a run",
    "O O B-source,                    0:2-3,        a run that reaches the end is kept",
    "O O,                             '',           none",
  })
  void findsRuns(String labels, String runs, String why) {
    assertThat(written(runs(labels))).as(why).isEqualTo(runs);
  }

  @Test
  void countsOnlyWhatIsExactlyRight() {
    var scores = new ExactScores();
    scores.add(
        runs("B-source B-cue I-cue O B-content I-content"),
        runs("B-source B-cue O O B-content I-content"));
    scores.add(runs("O O O"), runs("B-content O B-content"));

    assertThat(scores.f1(0)).isEqualTo(1.0);
    assertThat(scores.f1(1)).isEqualTo(0.0);
    assertThat(scores.precision(2)).isEqualTo(1.0);
    assertThat(scores.recall(2)).isEqualTo(1.0 / 3);
    assertThat(scores.f1(2)).isEqualTo(0.5);
  }

  private static List<Run> runs(String labels) {
    return ExactScores.runs(
        Arrays.stream(labels.split(" ")).mapToInt(l -> AttributionLabel.of(l).column()).toArray());
  }

  private static String written(List<Run> runs) {
    return String.join(
        " ", runs.stream().map(r -> r.role() + ":" + r.from() + "-" + r.to()).toList());
  }
}
