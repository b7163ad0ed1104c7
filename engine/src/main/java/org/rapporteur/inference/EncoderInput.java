package org.rapporteur.inference;

import java.util.Arrays;
import java.util.List;
import org.rapporteur.text.Span;

/**
 * What the encoder reads of one paragraph: a piece id and a feature id for each word piece, with
 * the text each piece stands for. {@code [CLS]} and {@code [SEP]} are not among them. Immutable.
 */
public final class EncoderInput {
  private final int[] ids;
  private final int[] features;
  private final boolean[] startsWord;
  private final List<Span> spans;

  EncoderInput(int[] ids, int[] features, boolean[] startsWord, List<Span> spans) {
    this.ids = ids;
    this.features = features;
    this.startsWord = startsWord;
    this.spans = List.copyOf(spans);
  }

  /** How many pieces there are. */
  public int length() {
    return ids.length;
  }

  public int id(int piece) {
    return ids[piece];
  }

  /** The feature id of a piece, see {@link InputFeatures}. */
  public int feature(int piece) {
    return features[piece];
  }

  /** Whether a piece begins a word; labels are given to words. */
  public boolean startsWord(int piece) {
    return startsWord[piece];
  }

  public Span span(int piece) {
    return spans.get(piece);
  }

  /** The pieces {@code [from, to)} as an input of their own. */
  public EncoderInput part(int from, int to) {
    return new EncoderInput(
        Arrays.copyOfRange(ids, from, to),
        Arrays.copyOfRange(features, from, to),
        Arrays.copyOfRange(startsWord, from, to),
        spans.subList(from, to));
  }
}
