package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.inference.InputFeatures.Casing;
import org.rapporteur.inference.InputFeatures.Quoting;
import org.rapporteur.text.Span;

class InputEncoderTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[UNK]", "\"", "'", "we", "do", "n", "t", "know", ",", "envoy", "##s", "said", ".", "un",
          "2", "##4", "the", "'s");
  private final InputEncoder encoder = new InputEncoder(new WordPiece(VOCABULARY));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“We don’t know,” the envoys said. | “ We do n't know , ” the envoys said .",
        "\"We don't know,\" the envoys said. | “ We do n't know , ” the envoys said .",
        "''We don't know,'' the envoys said. | \" We do n't know , \" the envoys said .",
        "``We DON'T know,'' the UN said. | “ We DO N'T know , ” the UN said .",
      })
  void printedAndTokenizedTextAreReadAlike(String printed, String tokenized) {
    assertThat(read(printed)).isEqualTo(read(tokenized));
  }

  @Test
  void featuresTellCasingAndQuotation() {
    EncoderInput input = encode("The UN said \"we know\" the 24 Envoys");

    assertThat(features(input))
        .containsExactly(
            InputFeatures.of(Casing.CAPITALISED, Quoting.OUTSIDE),
            InputFeatures.of(Casing.UPPER, Quoting.OUTSIDE),
            InputFeatures.of(Casing.LOWER, Quoting.OUTSIDE),
            InputFeatures.of(Casing.OTHER, Quoting.OPENING_MARK),
            InputFeatures.of(Casing.LOWER, Quoting.INSIDE),
            InputFeatures.of(Casing.LOWER, Quoting.INSIDE),
            InputFeatures.of(Casing.OTHER, Quoting.CLOSING_MARK),
            InputFeatures.of(Casing.LOWER, Quoting.OUTSIDE),
            InputFeatures.of(Casing.DIGITS, Quoting.OUTSIDE),
            InputFeatures.of(Casing.DIGITS, Quoting.OUTSIDE),
            InputFeatures.of(Casing.CAPITALISED, Quoting.OUTSIDE),
            InputFeatures.of(Casing.CAPITALISED, Quoting.OUTSIDE));
  }

  @Test
  void spansAreOverTheWholeText() {
    String text = "Heading\n''We know'' said";

    EncoderInput input = encoder.encode(text, new Span(8, text.length()));

    assertThat(input.span(0).in(text)).isEqualTo("''");
    assertThat(input.span(1).in(text)).isEqualTo("We");
    assertThat(input.span(3).in(text)).isEqualTo("''");
  }

  private EncoderInput encode(String text) {
    return encoder.encode(text, new Span(0, text.length()));
  }

  private List<String> read(String text) {
    EncoderInput input = encode(text);
    var read = new ArrayList<String>();
    for (int p = 0; p < input.length(); p++) {
      read.add(VOCABULARY.get(input.id(p)) + "/" + input.feature(p) + "/" + input.startsWord(p));
    }
    return read;
  }

  private static List<Integer> features(EncoderInput input) {
    var features = new ArrayList<Integer>();
    for (int p = 0; p < input.length(); p++) {
      features.add(input.feature(p));
    }
    return features;
  }
}
