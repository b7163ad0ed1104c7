package org.rapporteur.stance;

import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * The side that an utterance takes on an issue. Immutable.
 *
 * @param confidence in [0, 1]
 * @param explicit whether words of position say so; otherwise a model judged
 * @param other the words that name whose stance it is, where the speaker tells of somebody else's;
 *     the speaker's own is then NONE
 * @param condition the words that say on what it depends
 */
record StanceReading(
    Stance stance,
    double confidence,
    boolean explicit,
    Optional<Span> other,
    Optional<Span> condition) {
  static final StanceReading NONE =
      new StanceReading(Stance.NONE, 0, false, Optional.empty(), Optional.empty());

  boolean takesNoSide() {
    return stance == Stance.NONE && !explicit;
  }
}
