package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2024-07-10T23:30:00Z, 2024-07-10, as written whatever the zone",
    "'July 10, 2024', 2024-07-10, month first",
    "'Wed 10 Jul 2024, 09:15', 2024-07-10, day first",
    "10. Juli 2024, 2024-07-10, German",
    "10 juillet 2024, 2024-07-10, French",
    "10 de julio de 2024, 2024-07-10, Spanish",
    "'10 июля 2024, 18:00', 2024-07-10, Russian",
    "10 Temmuz 2024, 2024-07-10, Turkish",
    "2024年7月10日, 2024-07-10, Japanese",
    "2024년 7월 10일, 2024-07-10, Korean",
    "10.07.2024, 2024-07-10, figures day first",
    "07/28/2024, 2024-07-28, figures that are a date only month first",
    "20240710, 2024-07-10, compact",
    "31.02.2024, '', no such day",
    "1871-01-18, '', before the web",
    "call 1-800-2024, '', no date",
  })
  void finds(String text, String date, String why) {
    assertThat(DateText.find(text).map(Object::toString).orElse("")).as(why).isEqualTo(date);
  }
}
