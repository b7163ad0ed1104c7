package org.rapporteur.inference;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Span;

/**
 * Turns one row of label scores for each piece into runs of words: the best path that BIO allows,
 * over the pieces that begin words, so that no run begins or ends inside a word. Immutable.
 */
public final class LabelDecoder {
  private final List<String> labels;
  private final LinearChain chain;

  /**
   * @param labels the scores' columns: {@code O}, {@code B-x}, {@code I-x}, ...
   * @param chain scores of the steps between them, forbidding what BIO does not allow
   */
  public LabelDecoder(List<String> labels, LinearChain chain) {
    this.labels = List.copyOf(labels);
    this.chain = chain;
  }

  /**
   * The labelled runs in reading order. A run ends before {@code O}, before the next {@code B-} and
   * at the end.
   */
  public List<LabelRun> decode(EncoderInput input, float[][] scores) {
    int[] words = words(input);
    if (words.length == 0) {
      return List.of();
    }
    float[][] wordScores = new float[words.length][];
    for (int w = 0; w < words.length; w++) {
      wordScores[w] = scores[words[w]];
    }
    int[] path = chain.best(wordScores);
    LinearChain.Expectation expected = chain.expect(wordScores);
    var runs = new ArrayList<LabelRun>();
    int start = -1;
    double sum = 0;
    for (int w = 0; w <= path.length; w++) {
      String label = w < path.length ? labels.get(path[w]) : "O";
      if (start >= 0 && !label.startsWith("I-")) {
        runs.add(run(input, words, start, w, labels.get(path[start]), sum));
        start = -1;
      }
      if (label.equals("O")) {
        continue;
      }
      if (start < 0) {
        start = w;
        sum = 0;
      }
      sum += expected.marginal(w, path[w]);
    }
    return List.copyOf(runs);
  }

  private static LabelRun run(
      EncoderInput input, int[] words, int from, int to, String label, double sum) {
    int lastPiece = to < words.length ? words[to] - 1 : input.length() - 1;
    Span span = new Span(input.span(words[from]).start(), input.span(lastPiece).end());
    double confidence = Math.min(1, sum / (to - from)); // sums of doubles may pass 1 by a hair
    return new LabelRun(label.substring(2), span, confidence);
  }

  private static int[] words(EncoderInput input) {
    int[] words = new int[input.length()];
    int count = 0;
    for (int p = 0; p < input.length(); p++) {
      if (p == 0 || input.startsWord(p)) {
        words[count++] = p;
      }
    }
    return java.util.Arrays.copyOf(words, count);
  }
}
