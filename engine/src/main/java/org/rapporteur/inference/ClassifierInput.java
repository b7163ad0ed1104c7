package org.rapporteur.inference;

import java.util.Arrays;
import java.util.List;

/**
 * What the classifier reads: the pieces of one text between {@code [CLS]} and {@code [SEP]}, or of
 * two, the second followed by a {@code [SEP]} of its own. Immutable.
 */
public final class ClassifierInput {
  private final int[] ids;
  private final int[] segments;

  private ClassifierInput(int[] ids, int[] segments) {
    this.ids = ids;
    this.segments = segments;
  }

  /** The pieces with their marks. */
  public int[] ids() {
    return ids.clone();
  }

  /** For each of them 0 for the first text and its marks, 1 for the second. */
  public int[] segments() {
    return segments.clone();
  }

  /** How many pieces there are, marks included. */
  public int length() {
    return ids.length;
  }

  /** Makes inputs of at most so many pieces; what is longer is cut at its end. Immutable. */
  public static final class Encoder {
    private static final int LEAST = 8;

    private final WordPiece wordPiece;
    private final int longest;

    /**
     * @param longest most pieces of an input, marks included
     */
    public Encoder(WordPiece wordPiece, int longest) {
      if (longest < LEAST) {
        throw new IllegalArgumentException("at least " + LEAST + " pieces: " + longest);
      }
      this.wordPiece = wordPiece;
      this.longest = longest;
    }

    public ClassifierInput encode(String text) {
      int[] pieces = pieces(text);
      int taken = Math.min(pieces.length, longest - 2);
      int[] ids = new int[taken + 2];
      place(pieces, taken, ids, 1);
      ids[0] = wordPiece.id("[CLS]");
      return new ClassifierInput(ids, new int[ids.length]);
    }

    /** A pair; the first text takes at most half of the pieces. */
    public ClassifierInput encode(String first, String second) {
      int[] one = pieces(first);
      int[] two = pieces(second);
      int ofOne = Math.min(one.length, longest / 2 - 2);
      int ofTwo = Math.min(two.length, longest - 3 - ofOne);
      int[] ids = new int[ofOne + ofTwo + 3];
      ids[0] = wordPiece.id("[CLS]");
      place(one, ofOne, ids, 1);
      place(two, ofTwo, ids, ofOne + 2);
      int[] segments = new int[ids.length];
      Arrays.fill(segments, ofOne + 2, segments.length, 1);
      return new ClassifierInput(ids, segments);
    }

    /** Copies {@code taken} pieces and the mark that ends them. */
    private void place(int[] pieces, int taken, int[] ids, int at) {
      System.arraycopy(pieces, 0, ids, at, taken);
      ids[at + taken] = wordPiece.id("[SEP]");
    }

    private int[] pieces(String text) {
      var folded = new StringBuilder(text);
      for (int i = 0; i < folded.length(); i++) {
        folded.setCharAt(i, InputEncoder.foldMark(folded.charAt(i)));
      }
      List<WordPiece.Piece> pieces = wordPiece.pieces(folded.toString());
      return pieces.stream().mapToInt(WordPiece.Piece::id).toArray();
    }
  }
}
