package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.fault.RapporteurException;

class TextClassifierTest {
  private static final List<String> VOCABULARY =
      List.of("[UNK]", "[CLS]", "[SEP]", "for", "against", "we", "go", "'", "##es");
  private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);

  /** Sums up the words of the second text: one score for each of two heads of two labels. */
  private static final TextScorer BY_WORD =
      input -> {
        float[] scores = new float[4];
        for (int p = 0; p < input.length(); p++) {
          scores[0] += input.ids()[p] == 3 && input.segments()[p] == 1 ? 1 : 0;
          scores[1] += input.ids()[p] == 4 && input.segments()[p] == 1 ? 1 : 0;
          scores[2] += input.ids()[p] == 6 ? 1 : 0;
        }
        return scores;
      };

  @ParameterizedTest(name = "{0}|{1}")
  @CsvSource({
    "we go,    '',      [CLS] we go [SEP],                       0000",
    "We goes,  for us,  [CLS] we go ##es [SEP] for [UNK] [SEP],  00000111",
    "’‘,       '',      [CLS] ' ' [SEP],                         0000",
    "we we we we we we we we we we we we we we,  '',"
        + " [CLS] we we we we we we we we we we [SEP],  000000000000",
    "we we we we we we we we,  go go go go go go go,"
        + " [CLS] we we we we [SEP] go go go go go [SEP],  000000111111",
  })
  void readsAtMostTwelvePieces(String first, String second, String pieces, String segments) {
    var encoder = new ClassifierInput.Encoder(WORD_PIECE, 12);
    ClassifierInput input =
        second.isEmpty() ? encoder.encode(first) : encoder.encode(first, second);

    assertThat(Arrays.stream(input.ids()).mapToObj(VOCABULARY::get).toList())
        .containsExactly(pieces.split(" "));
    assertThat(Arrays.stream(input.segments()).mapToObj(Integer::toString).toList())
        .isEqualTo(List.of(segments.split("")));
  }

  @Test
  void eachHeadHasProbabilitiesOfItsOwn() {
    Classification said = classifier("NO").classify("against", "we go for for");

    assertThat(said.of("stance")).hasToString("FAVOR 0.881 AGAINST 0.119");
    assertThat(said.of("act")).hasToString("GO 0.731 NO 0.269");
    assertThat(said.of("stance").best()).isEqualTo("FAVOR");
    assertThat(said.of("act").of("NO")).isBetween(0.268, 0.270);
  }

  @Test
  void aHeadIsNotAskedForALabelThatItLacks() {
    LabelProbabilities act = classifier("NO").classify("we").of("act");

    assertThatThrownBy(() -> act.of("MAYBE"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no label MAYBE among [GO, NO]");
  }

  @Test
  void refusesAModelWithOtherLabels() {
    TextClassifier classifier = classifier("NO", "MAYBE");

    assertThatThrownBy(() -> classifier.classify("we"))
        .isInstanceOf(RapporteurException.class)
        .hasMessage("the model gives 4 scores for 5 labels");
  }

  private static TextClassifier classifier(String... others) {
    var heads = new LinkedHashMap<String, List<String>>();
    heads.put("stance", List.of("FAVOR", "AGAINST"));
    var acts = new java.util.ArrayList<>(List.of("GO"));
    acts.addAll(List.of(others));
    heads.put("act", acts);
    return new TextClassifier(new ClassifierInput.Encoder(WORD_PIECE, 12), BY_WORD, heads);
  }
}
