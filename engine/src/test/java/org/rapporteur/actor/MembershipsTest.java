package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipsTest {
  private static final Memberships MEMBERSHIPS = Memberships.open();

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "nato, 2017-06-04, 28",
    "nato, 2017-06-05, 29",
    "nato, 2020-03-27, 30",
    "nato, 2023-04-03, 30",
    "nato, 2023-04-04, 31",
    "nato, 2024-03-06, 31",
    "nato, 2024-03-07, 32",
    "european-union, 2020-01-31, 28",
    "european-union, 2020-02-01, 27",
    "un-security-council, 2014-06-01, 15",
    "un-security-council, 2017-06-01, 15",
    "un-security-council, 2018-06-01, 15",
    "un-security-council, 2019-06-01, 15",
    "un-security-council, 2022-06-01, 15",
    "un-security-council, 2026-06-01, 15",
    "un-general-assembly, 2024-06-01, 193",
    "g7, 2024-06-01, 7",
    "g20, 2023-09-08, 20",
    "g20, 2023-09-09, 21",
    "asean, 2025-10-25, 10",
    "asean, 2025-10-26, 11",
    "osce, 2024-06-01, 57",
    "quad, 2024-06-01, 4",
    "aukus, 2021-09-14, 0",
    "aukus, 2021-09-15, 3",
    "brics, 2023-12-31, 5",
    "brics, 2024-01-01, 9",
    "brics, 2025-01-06, 10",
    "shanghai-cooperation-organisation, 2024-07-04, 10",
    "indo-pacific-four, 2024-06-01, 4",
    "arctic-council, 2024-06-01, 8",
    "atlantis, 2024-06-01, 0",
  })
  void countsMembersByDate(String organisation, LocalDate day, int members) {
    assertThat(MEMBERSHIPS.membersOf(organisation, day)).hasSize(members).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "un-security-council, netherlands, 2018-12-31, ELECTED",
    "un-security-council, russia, 2026-11-30, PERMANENT",
    "g7, european-union, 2024-06-01, REPRESENTED",
    "brics, saudi-arabia, 2024-06-01, INVITED",
    "osce, russia, 2024-06-01, PARTICIPATING",
  })
  void tellsWhatAPlaceIs(String organisation, String state, LocalDate day, Membership.Role role) {
    assertThat(MEMBERSHIPS.place(organisation, state, day)).map(Membership::role).hasValue(role);
  }

  @Test
  void listsAStatesOrganisations() {
    assertThat(MEMBERSHIPS.organisationsOf("sweden", LocalDate.of(2024, 3, 6)))
        .contains("european-union", "osce")
        .doesNotContain("nato");
  }

  @Test
  void namesStatesByTheIdsOfSpeakers() {
    Set<String> known =
        Stream.of("states.tsv", "states-in-news.tsv")
            .flatMap(table -> FactTable.rows(table, 3).stream())
            .map(row -> Spelling.slug(row.get(2)))
            .collect(Collectors.toSet());

    assertThat(MEMBERSHIPS.all())
        .extracting(Membership::state)
        .filteredOn(
            id -> !Set.of("european-union", "african-union", "hong-kong", "macau").contains(id))
        .isSubsetOf(known);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-01, united-kingdom, 1273",
    "2024-12-31, germany, 1593",
    "2025-01-01, germany, 1849",
    "2026-11-30, malta, 12",
  })
  void tellsSharesOfTheUnionsPopulation(LocalDate day, String state, int share) {
    assertThat(PopulationShares.open().on(day)).containsEntry(state, share);
    assertThat(PopulationShares.open().on(day).values().stream().mapToInt(s -> s).sum())
        .isBetween(9_990, 10_010);
  }
}
