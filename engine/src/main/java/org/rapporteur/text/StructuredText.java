package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its parts, each list in reading order. All spans are over {@link #text()}.
 *
 * @param paragraphs the paragraphs that hold more than white space
 * @param quotations quotations of all depths, an outer one before those inside it
 */
public record StructuredText(String text, List<Paragraph> paragraphs, List<Quotation> quotations) {
  public StructuredText {
    paragraphs = List.copyOf(paragraphs);
    quotations = List.copyOf(quotations);
  }

  /** Takes each line that holds more than white space as a paragraph. */
  public static StructuredText of(String text) {
    var lines = new ArrayList<Span>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineBreak(text.charAt(i))) {
        if (i > start) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return of(text, lines);
  }

  /**
   * Splits the given paragraphs into sentences and words, and finds the quotations.
   *
   * @param paragraphs in reading order, not overlapping; they are trimmed, and those that hold
   *     nothing but white space are left out
   * @throws IllegalArgumentException if one does not lie in the text, or they are out of order
   */
  public static StructuredText of(String text, List<Span> paragraphs) {
    var trimmed = new ArrayList<Span>();
    int last = 0;
    for (Span given : paragraphs) {
      if (given.start() < last || given.end() > text.length()) {
        throw new IllegalArgumentException("paragraph out of place: " + given);
      }
      last = given.end();
      int start = Characters.skipSpace(text, given.start(), given.end());
      int end = Characters.trimEnd(text, start, given.end());
      if (end > start) {
        trimmed.add(new Span(start, end));
      }
    }
    List<Paragraph> split = trimmed.stream().map(span -> paragraph(text, span)).toList();
    return new StructuredText(text, split, QuotationFinder.quotations(text, trimmed));
  }

  private static Paragraph paragraph(String text, Span span) {
    List<Sentence> sentences =
        SentenceFinder.sentences(text, span).stream()
            .map(sentence -> new Sentence(sentence, Tokenizer.tokens(text, sentence)))
            .toList();
    return new Paragraph(span, sentences);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
