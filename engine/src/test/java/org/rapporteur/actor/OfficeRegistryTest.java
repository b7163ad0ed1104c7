package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.StructuredText;

class OfficeRegistryTest {
  private static final OfficeRegistry REGISTRY = OfficeRegistry.open();

  @ParameterizedTest
  @CsvSource({
    "France, president, 2024-07-10, Emmanuel Macron",
    "France, president, 2017-05-13, François Hollande",
    "United Kingdom, prime minister, 2024-07-04, Rishi Sunak",
    "United Kingdom, prime minister, 2024-07-05, Keir Starmer",
    "United Kingdom, prime minister, 2018-01-01, ",
    "United States, president, 2021-01-19, Donald Trump",
    "United States, president, 2021-01-20, Joe Biden",
    "United States, vice president, 2024-07-10, Kamala Harris",
    "United States, secretary of state, 2022-03-01, Antony Blinken",
    "Sweden, foreign minister, 2022-03-01, Ann Linde",
    "Sweden, foreign minister, 2024-07-10, Tobias Billström",
    "Sweden, foreign minister, 2025-07-10, Maria Malmer Stenergard",
    "China, defence minister, 2023-10-23, Li Shangfu",
    "China, defence minister, 2023-10-24, ",
    "China, defence minister, 2023-12-29, Dong Jun",
    "United Kingdom, foreign secretary, 2024-07-04, David Cameron",
    "United Kingdom, foreign secretary, 2024-07-05, David Lammy",
    "China, premier, 2023-03-10, Li Keqiang",
    "China, premier, 2023-03-11, Li Qiang",
    "Spain, prime minister, 2024-07-10, Pedro Sánchez",
    "European Union, high representative, 2024-12-01, Kaja Kallas",
    "NATO, secretary-general, 2024-10-01, Mark Rutte",
    "Atlantis, president, 2024-07-10, ",
  })
  void tellsWhoHeldAnOffice(String body, String office, LocalDate day, String name) {
    assertThat(REGISTRY.holder(body, office, day)).isEqualTo(Optional.ofNullable(name));
  }

  @Test
  void answersEveryRowThatItShips() {
    for (OfficeRegistry.Term term : REGISTRY.terms()) {
      for (LocalDate day : List.of(term.from(), term.to().orElse(term.from()))) {
        boolean disputed =
            REGISTRY.terms().stream()
                .anyMatch(
                    t ->
                        t.body().equals(term.body())
                            && t.isOffice(term.office())
                            && t.covers(day)
                            && !t.name().equals(term.name()));

        assertThat(REGISTRY.holder(term.body(), term.office(), day))
            .as("%s on %s", term, day)
            .isEqualTo(disputed ? Optional.empty() : Optional.of(term.name()));
      }
    }
  }

  @Test
  void knowsNobodyInAGap() {
    LocalDate lastSeen = LocalDate.of(2017, 3, 28);

    assertThat(REGISTRY.holder("United Kingdom", "Prime Minister", lastSeen))
        .hasValue("Theresa May");
    assertThat(REGISTRY.holder("United Kingdom", "Prime Minister", lastSeen.plusDays(1))).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "'{S The French president} {C said} {T it was late}.|', 2024-07-10, Emmanuel Macron",
    "'{S The French president} {C said} {T it was late}.|', 2016-07-10, François Hollande",
    "'{S The former French president} {C said} {T it was late}.|', 2024-07-10, ",
    "'{S The French vice president} {C said} {T it was late}.|', 2024-07-10, ",
    "'{S President Macron} of France {C said} {T it was late}.|', 2024-07-10, Emmanuel Macron",
    "'{S The French president} {C said} {T it was late}.|', , ",
  })
  void namesWhomTheArticleCallsByOffice(String marked, LocalDate day, String name) {
    Attributions article = Attributions.of(marked);
    SpeakerResolver resolver = SpeakerResolver.open();
    StructuredText text = StructuredText.of(article.text());

    List<SourceReading> readings =
        day == null
            ? resolver.resolve("a", text, article.list())
            : resolver.resolve("a", text, article.list(), day);

    assertThat(readings.get(0).speaker().flatMap(Speaker::name))
        .isEqualTo(Optional.ofNullable(name));
  }
}
