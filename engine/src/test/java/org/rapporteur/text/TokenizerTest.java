package org.rapporteur.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          The Indo-Pacific office.; The_Indo-Pacific_office_.; a hyphenated word is one
          U.S. officials left.; U.S._officials_left_.; an abbreviation keeps its stops
          He left the U.S.; He_left_the_U.S.; also at the end
          Gen. A. Holm met St. John.; Gen._A._Holm_met_St._John_.; titles and initials keep theirs
          Is it? No.; Is_it_?_No_.; a word that ends the sentence does not
          China’s and Vane's.; China_’s_and_Vane_'s_.; possessives are split off
          The states’ rights.; The_states_’_rights_.; so is a plural's mark
          It’s said they’re late.; It_’s_said_they_’re_late_.; short verbs are split off
          I don’t and can't.; I_don’t_and_can't_.; a negated auxiliary is one
          O’Neill came.; O’Neill_came_.; an apostrophe in a name
          It cost $1,200.50.; It_cost_$_1,200.50_.; numbers keep their separators
          In the ’90s.; In_the_’90s_.; a decade
          “Go,” he said.; “_Go_,_”_he_said_.; marks
          ``Go,'' he said...; ``_Go_,_''_he_said_...; doubled marks, dots
          NATO—not Asia--came.; NATO_—_not_Asia_--_came_.; dashes
          AT&T sued.; AT&T_sued_.; an ampersand inside
          Dr. No’s Ph.D. is 3.5%.; Dr._No_’s_Ph.D._is_3.5_%_.; mixed
          FranÃ§ois §3.; FranÃ§ois_§_3_.; a letter whose bytes were read one by one
          😀👍🏽 “Go”; 😀_👍_🏽_“_Go_”; emoji by code point
          """)
  void splits(String text, String expected, String why) {
    String found =
        StructuredText.of(text).paragraphs().get(0).sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .map(Token::form)
            .collect(joining("_"));

    assertThat(found).as(why).isEqualTo(expected);
  }
}
