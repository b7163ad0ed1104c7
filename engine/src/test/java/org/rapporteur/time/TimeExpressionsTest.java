package org.rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

class TimeExpressionsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 7, 10);

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource({
    // sentence, words, value, days
    "She said on Tuesday that it was late., Tuesday, 2024-07-09, 2024-07-09/2024-07-09",
    "They will meet on Friday., Friday, 2024-07-12, 2024-07-12/2024-07-12",
    "He left last Friday., last Friday, 2024-07-05, 2024-07-05/2024-07-05",
    "Talks resume next Monday., next Monday, 2024-07-15, 2024-07-15/2024-07-15",
    "It was proposed last year., last year, 2023, 2023-01-01/2023-12-31",
    "It was agreed in May., May, 2024-05, 2024-05-01/2024-05-31",
    "It was agreed in December., December, 2023-12, 2023-12-01/2023-12-31",
    "The court will rule in March., March, 2025-03, 2025-03-01/2025-03-31",
    "It runs through the end of August., the end of August, 2024-08, 2024-08-31/2024-08-31",
    "Ships sail over the next two to three years., the next two to three years, P2Y,"
        + " 2024-07-10/2027-07-10",
    "It ended 24 hours ago., 24 hours ago, 2024-07-09, 2024-07-09/2024-07-09",
    "Output fell in the first quarter of 2025., the first quarter of 2025, 2025-Q1,"
        + " 2025-01-01/2025-03-31",
    "It lasted two weeks., two weeks, P2W, ",
    "They meet every month., every month, P1M, ",
    "It is published daily., daily, P1D, ",
    "They met on July 9., July 9, 2024-07-09, 2024-07-09/2024-07-09",
    "They met on 9 July 2023., 9 July 2023, 2023-07-09, 2023-07-09/2023-07-09",
    "The treaty of 4 April 1949 holds., 4 April 1949, 1949-04-04, 1949-04-04/1949-04-04",
    "He spoke early this week., early this week, 2024-W28, 2024-07-08/2024-07-09",
    "It happened yesterday evening., yesterday evening, 2024-07-09TEV, 2024-07-09/2024-07-09",
    "It grew in the 1990s., the 1990s, 199, 1990-01-01/1999-12-31",
    "It was two years ago., two years ago, 2022, 2022-01-01/2022-12-31",
    "It fell in recent months., in recent months, PXM, ",
    "She resigned last summer., last summer, 2023-SU, 2023-06-01/2023-08-31",
    "He said recently that it would do., recently, PAST_REF, ",
    "It will open soon., soon, FUTURE_REF, ",
  })
  void resolvesAgainstTheDayOfPublication(
      String sentence, String words, String value, String days) {
    List<TimeExpression> found = find(sentence);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().in(sentence)).isEqualTo(words);
    assertThat(found.get(0).value()).isEqualTo(value);
    assertThat(found.get(0).days().map(d -> d.from() + "/" + d.to()).orElse(null)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "They may march against it.",
    "A second attempt failed.",
    "It cost $2024.",
    "The 44-year-old baker fell.",
    "It sent 1900 troops.",
    "The fall of the government was swift.",
    "May Sample marched on.",
  })
  void leavesWhatIsNoTimeAlone(String sentence) {
    assertThat(find(sentence)).extracting(e -> e.span().in(sentence)).isEmpty();
  }

  @Test
  void findsSeveralInReadingOrderOverTheWholeText() {
    var text =
        StructuredText.of("It was said on Monday.\nIn 2023 he left; on Tuesday he was back.");

    assertThat(TimeExpressions.find(text, WEDNESDAY))
        .extracting(TimeExpression::value)
        .containsExactly("2024-07-08", "2023", "2024-07-09");
  }

  private static List<TimeExpression> find(String sentence) {
    return TimeExpressions.find(sentence, new Span(0, sentence.length()), WEDNESDAY);
  }
}
