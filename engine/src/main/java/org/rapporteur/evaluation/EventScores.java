package org.rapporteur.evaluation;

/**
 * How well events were typed.
 *
 * @param roots by PLOVER's root type; what was not found counts as given NONE
 * @param quads sentences whose event got a type of the right quad class
 * @param modes sentences whose gold has a mode that the finder knows, and whose event got its type
 */
public record EventScores(LabelScores roots, long quads, Score modes) {

  /** The share of sentences with the right quad class, in [0, 1]. */
  public double quadAccuracy() {
    return roots.asked() == 0 ? 0 : (double) quads / roots.asked();
  }

  /** The share of sentences with the right quad class among those in which anything was found. */
  public double quadPrecision() {
    long found = roots.asked() - unfound();
    return found == 0 ? 0 : (double) quads / found;
  }

  /** Sentences in which no event was found. */
  public long unfound() {
    return roots.of("NONE").found();
  }
}
