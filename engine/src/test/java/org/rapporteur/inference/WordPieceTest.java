package org.rapporteur.inference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.inference.WordPiece.Piece;

class WordPieceTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "the",
          "envoy",
          "##s",
          "said",
          "un",
          "##talk",
          "##ative",
          "istanbul",
          "'",
          "-",
          "日",
          "billstrom",
          "\"",
          "a",
          "##b",
          ".");
  private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "The envoys said,        the envoy ##s said,     a word is covered from the left",
        "untalkative,            un ##talk ##ative,      the longest piece first",
        "unknown,                [UNK],                  no cover makes the whole word unknown",
        "İstanbul,               istanbul,               a dotted capital loses its dot",
        "Billström,              billstrom,              accents fall off",
        "the-envoy's,            the - envoy ' [UNK],    punctuation stands apart",
        "日日,                   日 日,                  ideographs stand apart",
        "the\u200Benvoy,         [UNK],                  a character without width is dropped",
        "the\u00A0envoy,         the envoy,              a hard space is a space",
        "ab.a,                   a ##b . a,              a full stop parts words",
      })
  void cutsIntoPieces(String text, String pieces, String why) {
    String found =
        WORD_PIECE.pieces(text).stream().map(p -> VOCABULARY.get(p.id())).collect(joining(" "));

    assertThat(found).as(why).isEqualTo(pieces);
  }

  @Test
  void spansCoverTheOriginalText() {
    String text = "“Billström” said 😀 envoys";

    List<String> covered =
        WORD_PIECE.pieces(text).stream().map(Piece::span).map(s -> s.in(text)).toList();

    assertThat(covered).containsExactly("“", "Billström", "”", "said", "😀", "envoy", "s");
  }

  @Test
  void aWordOfMoreThanAHundredLettersIsUnknown() {
    assertThat(WORD_PIECE.pieces("ab" + "b".repeat(98))).hasSize(100);
    assertThat(WORD_PIECE.pieces("ab" + "b".repeat(99)))
        .extracting(Piece::id)
        .containsExactly(WORD_PIECE.id("[UNK]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr", "de", "ar"})
  void readsTheSameInEveryLocale(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));

      assertThat(WORD_PIECE.pieces("ISTANBUL"))
          .extracting(Piece::id)
          .containsExactly(WORD_PIECE.id("istanbul"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(WORD_PIECE.pieces("")).isEmpty();
    assertThat(WORD_PIECE.pieces(" \n\u00AD")).isEmpty();
  }

  @Test
  void anUnknownEntryHasNoId() {
    assertThatThrownBy(() -> WORD_PIECE.id("[MASK]")).hasMessageContaining("[MASK]");
  }
}
