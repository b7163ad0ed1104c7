package org.rapporteur.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("sets the default locale")
class SentenceFinderTest {

  private static String sentences(String text) {
    return StructuredText.of(text).paragraphs().stream()
        .flatMap(p -> p.sentences().stream())
        .map(s -> s.span().in(text))
        .collect(joining(" | "));
  }

  /** A bar shows where a sentence ends. */
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          Mr. Vane met Gen. Petra Holm. | They talked.; a title never ends one
          The U.S. Senate voted. | The U.S. House did not.; a name goes on after the abbreviation
          He was born in the U.S. | His mother was not.; a word that begins sentences follows
          It met on Sept. 3. | Canada did not.; a month before its day
          It opens in Jan. | Its staff is small.; a month at the end
          Resolution No. 2231 passed.; a number's abbreviation
          Is it ready? | No. | It never was!; the answer is no abbreviation
          J. K. Harrow said no. | K. Harrow was not asked.; initials
          It rose 3.5 percent, to $1.2 billion. | 2019 was worse.; points in numbers, a sentence begun by one
          Acme Corp. and Borealis Inc. build it. | The state pays.; firms
          It was adopted at 10 a.m. on Jan. 4.; an hour goes on
          He left at 3 p.m. | No one followed.; an hour ends
          The vote is at 3 p.m. Eastern time.; a time zone follows
          “We will not sign.” | The envoy left.; the closing mark belongs to its sentence
          "We will not sign." | "Never."; straight marks
          ‘Why?’ he asked.; a small letter goes on
          He called it “a mistake.” | Others agreed.; a quotation ends with the sentence
          ``We will not sign.'' | He left.; TeX marks
          He said yes. '' | He left.; a closing mark set apart
          (The embassy declined.) | The ministry did not.; brackets
          “We met. | He listened,” she said.; within a quotation
          I don’t know … maybe.; dots that go on
          The talks ended… | Nobody spoke.; dots that end
          He waited ... and left.; three full stops that go on
          Yahoo! and Google signed.; a mark in a name
          1. The parties agree. | 2. They meet.; numbers of a list
          Sen. Tomas Reyes (D-N.M.) voted.; an abbreviation in brackets
          The end. | 😀 “Good.”; emoji between
          """)
  void splits(String marked, String why) {
    String text = marked.replace(" | ", " ");

    assertThat(sentences(text)).as(why).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr", "de", "ar"})
  void splitsTheSameEverywhere(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(sentences("INC. is short. It is 3 P.M. IN Izmir. “İyi,” dedi."))
          .isEqualTo("INC. is short. | It is 3 P.M. | IN Izmir. | “İyi,” dedi.");
    } finally {
      Locale.setDefault(before);
    }
  }
}
