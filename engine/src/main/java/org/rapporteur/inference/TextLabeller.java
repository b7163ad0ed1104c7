package org.rapporteur.inference;

import java.util.List;
import org.rapporteur.text.Span;

/**
 * Labels a paragraph: encodes it, scores its pieces, decodes their labels.
 *
 * <p>A paragraph of more pieces than the model takes is scored in windows that overlap; a piece's
 * scores come from the window in which it lies farther from an edge, and all are decoded as one
 * sequence, so that no run is lost, doubled or cut where windows meet. Thread-safe if its scorer
 * is.
 */
public final class TextLabeller implements AutoCloseable {
  private final InputEncoder encoder;
  private final TokenScorer scorer;
  private final LabelDecoder decoder;
  private final int first;
  private final int last;
  private final int longest;
  private final int overlap;

  /**
   * @param longest pieces that the model takes at once, without the two marks
   */
  public TextLabeller(WordPiece wordPiece, TokenScorer scorer, LabelDecoder decoder, int longest) {
    if (longest < 4) {
      throw new IllegalArgumentException("a window of " + longest + " pieces");
    }
    this.encoder = new InputEncoder(wordPiece);
    this.scorer = scorer;
    this.decoder = decoder;
    this.first = wordPiece.id("[CLS]");
    this.last = wordPiece.id("[SEP]");
    this.longest = longest;
    this.overlap = longest / 4;
  }

  /** Opens the model of a folder; close it after use. */
  public static TextLabeller open(ModelFolder folder) {
    WordPiece wordPiece = WordPiece.open(folder.vocabulary());
    var decoder = new LabelDecoder(folder.labels(), folder.transitions());
    int longest = folder.longest();
    return new TextLabeller(wordPiece, OnnxTokenScorer.open(folder.weights()), decoder, longest);
  }

  /** The labelled runs of {@code text} within {@code range}, in reading order. */
  public List<LabelRun> label(String text, Span range) {
    EncoderInput input = encoder.encode(text, range);
    return decoder.decode(input, scores(input));
  }

  private float[][] scores(EncoderInput input) {
    float[][] scores = new float[input.length()][];
    int from = 0;
    while (from < input.length()) {
      int to = Math.min(from + longest, input.length());
      float[][] window = windowScores(input, from, to);
      int settled = from == 0 ? 0 : from + overlap / 2; // before it, the last window knows better
      System.arraycopy(window, settled - from + 1, scores, settled, to - settled);
      if (to == input.length()) {
        break;
      }
      from = to - overlap;
    }
    return scores;
  }

  /** Scores of the pieces {@code [from, to)}, between a row for each mark. */
  private float[][] windowScores(EncoderInput input, int from, int to) {
    int[] ids = new int[to - from + 2];
    int[] features = new int[ids.length];
    ids[0] = first;
    features[0] = InputFeatures.PLAIN;
    for (int p = from; p < to; p++) {
      ids[p - from + 1] = input.id(p);
      features[p - from + 1] = input.feature(p);
    }
    ids[ids.length - 1] = last;
    features[ids.length - 1] = InputFeatures.PLAIN;
    return scorer.score(ids, features);
  }

  @Override
  public void close() {
    scorer.close();
  }
}
