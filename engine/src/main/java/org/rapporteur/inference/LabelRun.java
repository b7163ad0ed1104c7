package org.rapporteur.inference;

import org.rapporteur.text.Span;

/**
 * A run of words with one label.
 *
 * @param label the label without its {@code B-} or {@code I-}
 * @param span from the run's first word to its last, over the whole text
 * @param confidence mean probability of the words' labels, in [0, 1]
 */
public record LabelRun(String label, Span span, double confidence) {}
