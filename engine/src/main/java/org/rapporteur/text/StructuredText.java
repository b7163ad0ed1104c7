package org.rapporteur.text;

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
}
