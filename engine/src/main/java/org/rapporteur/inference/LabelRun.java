package org.rapporteur.inference;

import org.rapporteur.text.Span;

/**
 * A run of words with one label.
 *
 * @param label the label without its {@code B-} or {@code I-}
 * @param span from the run's first word to its last, over the whole text
 * @param confidence mean probability, over its words, that a word carries the label, in [0, 1]: how
 *     surely it is there, not how surely its edges are right
 */
public record LabelRun(String label, Span span, double confidence) {}
