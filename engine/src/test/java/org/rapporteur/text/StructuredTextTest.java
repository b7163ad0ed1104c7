package org.rapporteur.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredTextTest {
  /** What texts are made of, and what breaks them: marks, breaks, stops, halves of a pair. */
  private static final String[] PIECES = {
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "''",
    "``",
    "«",
    "»",
    "„",
    " ",
    "  ",
    "\n",
    "\u2028",
    "\u00a0",
    "\u200b",
    ".",
    "...",
    "…",
    "?",
    "!",
    ",",
    ":",
    "-",
    "—",
    "(",
    ")",
    "U.S.",
    "Mr.",
    "No.",
    "a",
    "Go",
    "said",
    "states’ rights",
    "6'2\"",
    "’90s",
    "1,200.5",
    "😀",
    "\ud83d",
    "\ude00",
    "\u0301",
    "\u200d",
    "é",
    "العربية",
    "中文。",
    "\u0000",
    "don't",
    "it’s",
    "J."
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsItsOrderOnAnyText(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void keepsItsOrderOnAnyCodeUnits(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      char[] units = new char[random.nextInt(40)];
      for (int n = 0; n < units.length; n++) {
        units[n] = (char) random.nextInt(random.nextBoolean() ? 0x10000 : 0x80);
      }
      check(new String(units));
    }
  }

  private static void check(String text) {
    StructuredText structured = StructuredText.of(text);
    var covered = new boolean[text.length()];
    int last = 0;
    for (Paragraph paragraph : structured.paragraphs()) {
      assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(last);
      for (Sentence sentence : paragraph.sentences()) {
        assertThat(paragraph.span().contains(sentence.span())).isTrue();
        assertThat(sentence.tokens()).isNotEmpty();
        for (Token token : sentence.tokens()) {
          assertThat(sentence.span().contains(token.span())).isTrue();
          assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
          assertThat(token.form()).isEqualTo(token.span().in(text));
          last = token.span().end();
          Arrays.fill(covered, token.span().start(), last, true);
        }
      }
      assertThat(last).isEqualTo(paragraph.span().end());
    }
    for (int i = 0; i < covered.length; i++) {
      boolean white =
          Characters.isSpace(text.charAt(i)) || "\n\r\u0085".indexOf(text.charAt(i)) >= 0;
      assertThat(covered[i] || white).as("%s at %d", text, i).isTrue();
    }
    checkQuotations(structured);
  }

  private static void checkQuotations(StructuredText structured) {
    List<Quotation> quotations = structured.quotations();
    for (int i = 0; i < quotations.size(); i++) {
      Span outer = quotations.get(i).outer();
      assertThat(structured.paragraphs()).anyMatch(p -> p.span().contains(outer));
      for (Quotation later : quotations.subList(i + 1, quotations.size())) {
        assertThat(later.outer().start()).isGreaterThan(outer.start());
        assertThat(outer.contains(later.outer()) || !outer.overlaps(later.outer())).isTrue();
      }
    }
  }

  @Test
  void takesLinesAsParagraphsAndTrimsThem() {
    String text = "  One.\r\n \u00a0\nTwo. Three. \u2028Four";

    StructuredText structured = StructuredText.of(text);

    assertThat(structured.paragraphs())
        .extracting(p -> p.span().in(text))
        .containsExactly("One.", "Two. Three.", "Four");
  }

  @Test
  void leavesOutWhatIsInNoParagraph() {
    String text = "Head “x” One. “Two.” Tail";

    StructuredText structured = StructuredText.of(text, List.of(new Span(9, 21)));

    assertThat(structured.paragraphs()).extracting(p -> p.span()).containsExactly(new Span(9, 20));
    assertThat(structured.quotations()).extracting(q -> q.inner().in(text)).containsExactly("Two.");
  }

  @Test
  void refusesParagraphsOutOfPlace() {
    List<Span> beyond = List.of(new Span(0, 4));
    List<Span> crossed = List.of(new Span(1, 3), new Span(0, 1));

    assertThatThrownBy(() -> StructuredText.of("One", beyond))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StructuredText.of("One", crossed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void givesNothingForNothing() {
    assertThat(StructuredText.of("").paragraphs()).isEmpty();
    assertThat(StructuredText.of(" \n\t").paragraphs()).isEmpty();
  }
}
