package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.fault.RapporteurException;

class LexiconTest {

  @ParameterizedTest
  @ValueSource(strings = {"abbreviations.tsv", "sentence-starters.tsv"})
  void readsWhatShips(String resource) {
    assertThat(Lexicon.beside(Lexicon.class, resource).entries()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "twice.tsv, twice.tsv: line 3: 'a' does not sort after 'a'",
    "unsorted.tsv, unsorted.tsv: line 2: 'a' does not sort after 'b'",
    "classless.tsv, 'classless.tsv: line 1: expected an entry, a tab and its class'",
    "missing.tsv, missing.tsv: missing from the program",
  })
  void refuses(String resource, String message) {
    assertThatThrownBy(() -> Lexicon.beside(LexiconTest.class, resource))
        .isInstanceOf(RapporteurException.class)
        .hasMessage(message);
  }

  @Test
  void tellsClassesByTheEntryAsItStands() {
    Lexicon lexicon = Lexicon.beside(Lexicon.class, "abbreviations.tsv");

    assertThat(lexicon.classOf("Gen")).contains("NAME");
    assertThat(lexicon.classOf("gen")).isEmpty();
    assertThat(lexicon.entriesOf("HOUR")).containsExactly("A.M", "P.M", "a.m", "p.m");
  }
}
