package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.fault.RapporteurException;

class FactTableTest {

  @ParameterizedTest
  @CsvSource({
    "states.tsv, 3",
    "states-in-news.tsv, 3",
    "organisations.tsv, 2",
    "places.tsv, 1",
    "roles.tsv, 3",
    "role-modifiers.tsv, 1",
    "titles.tsv, 3",
    "organisation-words.tsv, 1",
    "function-words.tsv, 1",
    "given-names.tsv, 2",
    "given-names-abroad.tsv, 2",
    "given-names-short.tsv, 2",
    "leaders.tsv, 5",
    "populations.tsv, 4",
    "principals.tsv, 2",
    "standings.tsv, 2",
  })
  void isSortedWithoutDuplicates(String table, int cells) {
    List<List<String>> rows = FactTable.rows(table, cells);

    assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(String::isBlank));
  }

  @ParameterizedTest
  @CsvSource({
    "memberships.tsv, 6",
    "office-holders.tsv, 6",
    "ministers.tsv, 6",
    "us-executive.tsv, 6"
  })
  void isSortedThoughDaysMayBeOpen(String table, int cells) {
    assertThat(FactTable.rows(table, cells)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> FactTable.rows("states.tsv", 2))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("states.tsv: line");
  }
}
