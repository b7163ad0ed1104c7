package org.rapporteur.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {

  /** Each quotation's inner text, in reading order; a caret per level before a nested one. */
  private static String quotations(String text) {
    return StructuredText.of(text).quotations().stream()
        .map(q -> "^".repeat(q.depth()) + q.inner().in(text) + (q.closed() ? "" : " <open>"))
        .collect(joining(" | "));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          “We will sign,” she said.; We will sign,; curly
          "We will sign," she said.; We will sign,; straight
          ``We will sign,'' she said.; We will sign,; TeX
          ''We will sign,'' she said.; We will sign,; two apostrophes
          ‘We will sign,’ she said.; We will sign,; single curly
          'We will sign,' she said.; We will sign,; single straight
          Elle a dit « oui » hier.; oui; guillemets with spaces
          Er sagte »ja« und ging.; ja; guillemets turned inwards
          Er sagte: „Ja“, und ging.; Ja; German
          Hän sanoi ”kyllä” heti.; kyllä; one form for both sides
          "We will sign,” she said.; We will sign,; straight then curly
          “We will sign," she said.; We will sign,; curly then straight
          He called it "bold" and "brave".; bold | brave; two in a sentence
          "No," he said. "Never."; No, | Never.; split by the cue
          “He said ‘go’ to me,” she said.; He said ‘go’ to me, | ^go; single in double
          ‘He said “go” to me,’ she said.; He said “go” to me, | ^go; double in single
          "He said 'go' to me," she said.; He said 'go' to me, | ^go; straight in straight
          “He said “go” to me,” she said.; He said “go” to me, | ^go; double in double
          "She told me 'Never.'"; She told me 'Never.' | ^Never.; two marks close together
          “I don’t know what they’re doing,” he said.; I don’t know what they’re doing,; contractions
          'I don't know,' he said.; I don't know,; contraction in a straight single
          ‘The states’ rights are clear,’ he said.; The states’ rights are clear,; plural possessive inside
          The states’ rights and the cities’ claims.; ~~; plural possessives
          The states' rights and the cities' claims.; ~~; plural possessives, straight
          He is 6'2" tall.; ~~; a measure
          "He is 6'2"," she said, "or so."; He is 6'2", | or so.; a measure in a quotation
          A 12" gun and a "big" one.; big; an inch mark
          The '90s were 'quiet' years.; quiet; a decade
          Back in the ’80s and ’90s.; ~~; decades
          The ‘90s were loud.; ~~; a decade, curled the wrong way
          Rock ’n’ roll it was.; ~~; letters left out
          She left (“for good”) in May.; for good; in brackets
          The accord—“a farce”—was signed.; a farce; between dashes
          The accord--"a farce"--was signed.; a farce; between hyphens
          "But I—" he began.; But I—; broken off
          "...and then we left," he said.; ...and then we left,; begins with dots
          “[The] state,” he said.; [The] state,; begins with a bracket
          "$5 is enough," he said.; $5 is enough,; begins with a sign
          😀 “We will sign,” she said.; We will sign,; emoji before it
          "" is empty.; ~~; nothing between
          He said “we are done and left.; ~~; a lone mark in mid-sentence
          A stray " mark and a "good" pair.; good; a stray mark before a pair
          “We are done, he said.; We are done, he said. <open>; never closed, from the start
          He said: “We are done. We leave.; We are done. We leave. <open>; never closed, after a colon
          We are done,” he said.; ~~; never opened
          "It's the 'States' day," she said.; It's the 'States' day, | ^States; single after a contraction
          The “so-called ‘experts’” left.; so-called ‘experts’ | ^experts; closing together
          """)
  void finds(String text, String expected, String why) {
    assertThat(quotations(text)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          “One.#“Two.#“Three,” he said.; One. <open> | Two. <open> + | Three, +; curly over three paragraphs
          "One.#"Two.#"Three," he said.; One. <open> | Two. <open> + | Three, +; straight over three paragraphs
          He said: "One.#"Two," and left.; One. <open> | Two, +; begun after a colon
          “One,” he said. “Two.#“Three.”; One, | Two. <open> | Three. +; begun after a pair
          “One,” he said.#“Two,” she said.; One, | Two,; two voices
          “One, he said.#Two, she said.; One, he said. <open>; the next paragraph opens none
          "One "bold" step.#"Two," he said.; One "bold" step. <open> | ^bold | Two, +; a pair inside the part left open
          """)
  void runsOverParagraphs(String text, String expected, String why) {
    String lines = text.replace('#', '\n');

    String found =
        StructuredText.of(lines).quotations().stream()
            .map(
                q ->
                    "^".repeat(q.depth())
                        + q.inner().in(lines)
                        + (q.closed() ? "" : " <open>")
                        + (q.continues() ? " +" : ""))
            .collect(joining(" | "));

    assertThat(found).as(why).isEqualTo(expected);
  }

  @Test
  void holdsItsMarks() {
    String text = "``We will sign,'' she said.";

    Quotation quotation = StructuredText.of(text).quotations().get(0);

    assertThat(quotation)
        .isEqualTo(new Quotation(new Span(0, 17), new Span(2, 15), 0, true, false));
  }

  @Test
  void givesAnOuterQuotationBeforeTheOnesInside() {
    String text = "“a ‘b’ c” d “e”";

    List<Quotation> found = StructuredText.of(text).quotations();

    assertThat(found).extracting(q -> q.outer().start()).containsExactly(0, 3, 12);
  }
}
