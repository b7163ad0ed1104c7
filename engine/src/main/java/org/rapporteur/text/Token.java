package org.rapporteur.text;

/**
 * A word, number or punctuation mark.
 *
 * @param form the covered text, as it stands
 */
public record Token(Span span, String form) {}
