package org.rapporteur.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.inference.InputFeatures.Quoting;
import org.rapporteur.text.Span;

/**
 * Turns a paragraph into what the encoder reads, the same for text as printed and for text that was
 * cut into tokens and joined by spaces: all quotation marks become straight ones, two apostrophes
 * or backticks one mark, and {@code don't} is read as {@code do n't}. Immutable.
 */
public final class InputEncoder {
  private static final Pattern NEGATION = Pattern.compile("(?<=[A-Za-z])(?=[nN]'[tT]\\b)");

  private final WordPiece wordPiece;

  public InputEncoder(WordPiece wordPiece) {
    this.wordPiece = wordPiece;
  }

  /** The pieces of {@code text} within {@code range}; their spans are over the whole text. */
  public EncoderInput encode(String text, Span range) {
    String original = range.in(text);
    String folded = fold(original);
    List<WordPiece.Piece> pieces = pieces(folded);
    int length = pieces.size();
    int[] ids = new int[length];
    int[] features = new int[length];
    boolean[] startsWord = new boolean[length];
    var spans = new ArrayList<Span>(length);
    boolean open = false;
    var casing = InputFeatures.Casing.OTHER;
    for (int p = 0; p < length; p++) {
      WordPiece.Piece piece = pieces.get(p);
      Span span = piece.span();
      Quoting quoting = open ? Quoting.INSIDE : Quoting.OUTSIDE;
      if (folded.charAt(span.start()) == '"') {
        open = opens(original, span.start(), open);
        quoting = open ? Quoting.OPENING_MARK : Quoting.CLOSING_MARK;
        span = mark(original, span);
      }
      if (piece.startsWord()) {
        casing = InputFeatures.casing(original, span.start(), wordEnd(pieces, p));
      }
      ids[p] = piece.id();
      features[p] = InputFeatures.of(casing, quoting);
      startsWord[p] = piece.startsWord();
      spans.add(span.shifted(range.start()));
    }
    return new EncoderInput(ids, features, startsWord, spans);
  }

  private List<WordPiece.Piece> pieces(String folded) {
    var pieces = new ArrayList<WordPiece.Piece>();
    int from = 0;
    Matcher cut = NEGATION.matcher(folded);
    while (cut.find()) {
      addPieces(folded, from, cut.start(), pieces);
      from = cut.start();
    }
    addPieces(folded, from, folded.length(), pieces);
    return pieces;
  }

  private void addPieces(String folded, int from, int to, List<WordPiece.Piece> pieces) {
    for (WordPiece.Piece piece : wordPiece.pieces(folded.substring(from, to))) {
      pieces.add(new WordPiece.Piece(piece.id(), piece.span().shifted(from), piece.startsWord()));
    }
  }

  private static int wordEnd(List<WordPiece.Piece> pieces, int first) {
    int last = first;
    while (last + 1 < pieces.size() && !pieces.get(last + 1).startsWord()) {
      last++;
    }
    return pieces.get(last).span().end();
  }

  /** The same text, code unit by code unit, with one form of each quotation mark. */
  private static String fold(String text) {
    var folded = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDoubled(text, i)) {
        folded.setCharAt(i, '"');
        folded.setCharAt(i + 1, ' ');
        i++;
      } else {
        folded.setCharAt(i, foldMark(c));
      }
    }
    return folded.toString();
  }

  /** One form of each quotation mark and apostrophe. */
  static char foldMark(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‘', '’', '‚', '‛', '′', '`' -> '\'';
      case '―' -> '—';
      default -> c;
    };
  }

  private static boolean isDoubled(String text, int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '`' || c == '’' || c == '‘')
        && i + 1 < text.length()
        && text.charAt(i + 1) == c;
  }

  private static Span mark(String text, Span span) {
    return isDoubled(text, span.start()) ? new Span(span.start(), span.start() + 2) : span;
  }

  /** Whether the mark at {@code i} opens; one that looks alike on both sides opens and closes. */
  private static boolean opens(String text, int i, boolean open) {
    return switch (text.charAt(i)) {
      case '“', '„', '«', '`', '‘' -> true;
      case '”', '»', '’' -> false;
      default -> !open;
    };
  }
}
