package org.rapporteur.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapporteur.evaluation.TimeMlText.GoldTime;
import org.rapporteur.text.Span;

/** The document is invented. */
class TimeEvaluationTest {
  private static final String DOCUMENT =
      """
      <?xml version="1.0" ?>
      <TimeML>
      <DCT><TIMEX3 tid="t0" type="DATE" value="2024-07-10">20240710</TIMEX3></DCT>
      <TEXT>Ann Muster <EVENT>left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-07-09">Tuesday</TIMEX3> &amp; said so.

      It had lasted <TIMEX3 tid="t2" type="DURATION" value="P3W">the two weeks</TIMEX3>, not since <TIMEX3 tid="t3" type="DATE" value="2011">Easter</TIMEX3>.</TEXT>
      </TimeML>
      """;

  private static TimeMlText document() throws Exception {
    return TimeMlText.read("a.tml", new ByteArrayInputStream(DOCUMENT.getBytes(UTF_8)));
  }

  @Test
  void readsTimeMl() throws Exception {
    TimeMlText read = document();

    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 7, 10));
    assertThat(read.text().paragraphs()).hasSize(2);
    assertThat(read.expressions().get(0)).isEqualTo(new GoldTime(new Span(19, 26), "2024-07-09"));
    assertThat(read.expressions())
        .extracting(e -> e.span().in(read.text().text()))
        .containsExactly("Tuesday", "the two weeks", "Easter");
  }

  @Test
  void countsWhatOverlapsAndWhatHasTheSameValue() throws Exception {
    TimeScores scores = TimeEvaluation.score(List.of(document()));

    assertThat(scores).isEqualTo(new TimeScores(1, 3, 2, 2, 2, 1));
    assertThat(scores.relaxedF1()).isEqualTo(0.8);
    assertThat(scores.valueAccuracy()).isEqualTo(0.5);
  }

  @Test
  void standsAboveItsFloorOnTheHalfThatWasNotLookedAt() {
    Path gold = Path.of(System.getProperty("rapporteur.data", "")).resolve("time-tbaq");
    assumeTrue(Files.exists(gold), gold + " is missing: name the folder of gold data");

    List<TimeMlText> all = TimeMlText.readAll(gold);
    TimeScores scores =
        TimeEvaluation.score(
            IntStream.range(0, all.size()).filter(i -> i % 2 == 1).mapToObj(all::get).toList());

    assertThat(scores.relaxedF1()).isGreaterThanOrEqualTo(0.92); // see evaluation/time.md
    assertThat(scores.valueAccuracy()).isGreaterThanOrEqualTo(0.81);
  }
}
