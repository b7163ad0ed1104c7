package org.rapporteur.text;

import java.util.List;

/** A sentence and its tokens in reading order. It lies within one paragraph. */
public record Sentence(Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
