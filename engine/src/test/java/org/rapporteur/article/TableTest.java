package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @ParameterizedTest
  @ValueSource(strings = {"block-hints.tsv", "furniture-lines.tsv"})
  void isSortedAndHoldsNothingTwice(String name) {
    List<String> rows = Table.rows(name).stream().map(row -> String.join("\t", row)).toList();

    assertThat(rows).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }
}
