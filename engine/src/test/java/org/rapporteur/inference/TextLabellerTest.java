package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.text.Span;

class TextLabellerTest {
  private static final List<String> LABELS = List.of("O", "B-x", "I-x", "B-y", "I-y");
  private static final WordPiece WORD_PIECE =
      new WordPiece(List.of("[UNK]", "[CLS]", "[SEP]", "o", "b", "i", "c", "j", "##b"));

  /** Wants the label that a piece is named after: o, b and i of x, c and j of y. */
  private static final TokenScorer BY_NAME =
      (ids, features) -> {
        float[][] scores = new float[ids.length][LABELS.size()];
        for (int p = 0; p < ids.length; p++) {
          if (ids[p] >= 3 && ids[p] < 8) {
            scores[p][ids[p] - 3] = 9;
          }
        }
        return scores;
      };

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "o b i o,       x2-5,           one run",
    "o b i b i,     x2-5 x6-9,      two runs that touch are two",
    "o o b i,       x4-7,           a run that reaches the end is kept",
    "b i c j,       x0-3 y4-7,      runs of two labels touch",
    "o o o,         '',             none",
    "ob o b,        x5-6,           a run does not begin inside a word",
    "o b bb o,      x2-3 x4-6,      a run ends with its last word",
  })
  void decodesWhatIsWanted(String text, String runs, String why) {
    assertThat(written(labeller(64).label(text, new Span(0, text.length()))))
        .as(why)
        .isEqualTo(runs);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 8, 13, 64})
  void windowsLoseAndDoubleNothing(int longest) {
    String text = "o b i i i o c j j j j j b i o o b c ".repeat(9).strip();
    Span all = new Span(0, text.length());

    assertThat(labeller(longest).label(text, all)).isEqualTo(labeller(1000).label(text, all));
  }

  @Test
  void confidenceIsAProbability() {
    assertThat(labeller(64).label("b i o", new Span(0, 5)))
        .allSatisfy(run -> assertThat(run.confidence()).isBetween(0.99, 1.0));
  }

  @Test
  void nothingIsFoundInBlankText() {
    assertThat(labeller(64).label(" \n ", new Span(0, 3))).isEmpty();
  }

  private static TextLabeller labeller(int longest) {
    float[][] steps = new float[LABELS.size()][LABELS.size()];
    float[] start = new float[LABELS.size()];
    for (int inside : new int[] {2, 4}) {
      start[inside] = LinearChain.FORBIDDEN;
      for (int from = 0; from < steps.length; from++) {
        if (from != inside && from != inside - 1) {
          steps[from][inside] = LinearChain.FORBIDDEN;
        }
      }
    }
    var decoder = new LabelDecoder(LABELS, new LinearChain(start, steps));
    return new TextLabeller(WORD_PIECE, BY_NAME, decoder, longest);
  }

  private static String written(List<LabelRun> runs) {
    return String.join(
        " ", runs.stream().map(r -> r.label() + r.span().start() + "-" + r.span().end()).toList());
  }
}
