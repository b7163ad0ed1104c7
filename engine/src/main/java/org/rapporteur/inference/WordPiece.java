package org.rapporteur.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Span;

/**
 * Splits text into the word pieces of an uncased BERT vocabulary: control characters out, CJK
 * ideographs apart, accents off (NFD), lower case, punctuation apart, then the longest known piece
 * first; a word with no such cover is one {@code [UNK]}. Immutable.
 */
public final class WordPiece {
  private static final int LONGEST_WORD = 100; // in code points, as in the reference tokenizer

  private final Map<String, Integer> ids;
  private final int unknown;

  /**
   * One word piece.
   *
   * @param id its line in the vocabulary, from 0
   * @param span the text it stands for
   * @param startsWord false for a piece that continues a word ({@code ##ing})
   */
  public record Piece(int id, Span span, boolean startsWord) {}

  /**
   * @param vocabulary the pieces in the order of their ids; must hold {@code [UNK]}
   */
  public WordPiece(List<String> vocabulary) {
    var byPiece = new HashMap<String, Integer>(vocabulary.size() * 2);
    for (int id = 0; id < vocabulary.size(); id++) {
      byPiece.put(vocabulary.get(id), id);
    }
    this.ids = Map.copyOf(byPiece);
    this.unknown = id("[UNK]");
  }

  /**
   * Reads a {@code vocab.txt}: one piece a line, the line number is the id.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it cannot be read
   */
  public static WordPiece open(Path vocabulary) {
    try {
      return new WordPiece(Files.readAllLines(vocabulary, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, vocabulary + ": cannot read the vocabulary", e);
    }
  }

  /**
   * The id of one entry, such as {@code [CLS]}.
   *
   * @throws IllegalArgumentException if the vocabulary does not hold it
   */
  public int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("not in the vocabulary: " + piece);
    }
    return id;
  }

  /** How many entries the vocabulary has. */
  public int size() {
    return ids.size();
  }

  /** The pieces of {@code text} in reading order, without {@code [CLS]} and {@code [SEP]}. */
  public List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>(text.length() / 4 + 4);
    var word = new Word(text.length());
    for (int at = 0; at < text.length(); ) {
      int original = text.codePointAt(at);
      int next = at + Character.charCount(original);
      if (isDropped(original)) {
        at = next;
        continue;
      }
      if (isSpace(original)) {
        flush(word, pieces);
      } else if (isIdeograph(original)) {
        flush(word, pieces);
        addNormalized(original, at, next, word, pieces);
        flush(word, pieces);
      } else {
        addNormalized(original, at, next, word, pieces);
      }
      at = next;
    }
    flush(word, pieces);
    return pieces;
  }

  private void addNormalized(int original, int start, int end, Word word, List<Piece> pieces) {
    if (original < 128) {
      addFolded(Character.toLowerCase(original), start, end, word, pieces);
      return;
    }
    String decomposed = Normalizer.normalize(Character.toString(original), Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        addFolded(Character.toLowerCase(c), start, end, word, pieces);
      }
    }
  }

  private void addFolded(int c, int start, int end, Word word, List<Piece> pieces) {
    if (isPunctuation(c)) {
      flush(word, pieces);
      word.add(c, start, end);
      flush(word, pieces);
    } else {
      word.add(c, start, end);
    }
  }

  private void flush(Word word, List<Piece> pieces) {
    if (word.length > 0) {
      cover(word, pieces);
      word.length = 0;
    }
  }

  private void cover(Word word, List<Piece> pieces) {
    int before = pieces.size();
    for (int from = 0; from < word.length; ) {
      int to = word.length > LONGEST_WORD ? from : longest(word, from);
      if (to == from) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(new Piece(unknown, word.span(0, word.length), true));
        return;
      }
      Integer id = ids.get(word.piece(from, to));
      pieces.add(new Piece(id == null ? unknown : id, word.span(from, to), from == 0));
      from = to;
    }
  }

  /** Where the longest piece from {@code from} ends; {@code from} if there is none. */
  private int longest(Word word, int from) {
    int to = word.length;
    while (to > from && !ids.containsKey(word.piece(from, to))) {
      to--;
    }
    return to;
  }

  private static boolean isDropped(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2B73F)
        || (c >= 0x2B740 && c <= 0x2B81F)
        || (c >= 0x2B920 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The normalized code points of one word, each with the range of the text it came from. */
  private static final class Word {
    private final int[] codePoints;
    private final int[] starts;
    private final int[] ends;
    private int length;

    Word(int textLength) {
      // one code unit decomposes into at most 18 code points (U+FDFA, and only in NFKD; 4 in NFD)
      codePoints = new int[4 * textLength + 4];
      starts = new int[codePoints.length];
      ends = new int[codePoints.length];
    }

    void add(int codePoint, int start, int end) {
      codePoints[length] = codePoint;
      starts[length] = start;
      ends[length] = end;
      length++;
    }

    String piece(int from, int to) {
      String characters = new String(codePoints, from, to - from);
      return from == 0 ? characters : "##" + characters;
    }

    Span span(int from, int to) {
      return new Span(starts[from], ends[to - 1]);
    }
  }
}
