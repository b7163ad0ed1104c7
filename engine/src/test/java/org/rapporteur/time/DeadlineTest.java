package org.rapporteur.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.Span;

class DeadlineTest {
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2025, 6, 18));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "send them by 2030 | 2030-12-31",
        "send them by the end of the year | 2025-12-31",
        "send them by next year | 2026-12-31",
        "send them by June | 2025-06-30",
        "send them by the end of March | 2026-03-31",
        "send them by 5 May 2027 | 2027-05-05",
        "send them by May 5, 2027 | 2027-05-05",
        "send them by tomorrow | 2025-06-19",
      })
  void isTheLastDayThatTheWordsName(String text, LocalDate day) {
    assertThat(Deadline.in(text, new Span(0, text.length()), PUBLISHED)).contains(day);
  }

  @Test
  void isNotGuessedWithoutTheArticlesDay() {
    String text = "send them by June";

    assertThat(Deadline.in(text, new Span(0, text.length()), Optional.empty())).isEmpty();
  }

  @Test
  void aDayThatIsNoneIsLeftOut() {
    String text = "send them by 31 June 2027";

    assertThat(Deadline.in(text, new Span(0, text.length()), PUBLISHED)).isEmpty();
  }
}
