package org.rapporteur.text;

import java.util.List;

/** A paragraph (a run of text without a line break) and its sentences in reading order. */
public record Paragraph(Span span, List<Sentence> sentences) {
  public Paragraph {
    sentences = List.copyOf(sentences);
  }
}
