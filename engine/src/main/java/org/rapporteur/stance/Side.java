package org.rapporteur.stance;

import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * A side that words take on an issue. Immutable.
 *
 * @param sign 1 for the proposition, -1 against it
 * @param ground what kind of words take it
 * @param predicate the words that take it
 * @param subject the words that say whose the attitude is; empty where that is the speaker's
 * @param condition on what it depends
 */
record Side(
    int sign,
    Holder holder,
    Ground ground,
    Span predicate,
    Optional<Span> subject,
    Optional<Span> condition) {

  /** Whose attitude the words tell. */
  enum Holder {
    /** The speaker's own. */
    SPEAKER,
    /** Somebody else's, whom the words name or mean. */
    OTHER
  }

  /** What kind of words take a side. */
  enum Ground {
    /** The cue: "opposed", "called for". */
    CUE,
    /** A cue that itself does or undoes: "banned". */
    DEED,
    /** A word of support, demand or opposition before what is spoken of. */
    ATTITUDE,
    /** "We will", "vowed to". */
    PLEDGE,
    /** "Must", "should", "have to". */
    DUTY,
    /** "A mistake", "would be good". */
    VALUE,
    /** Nothing more than that it depends: "if she wins, we will". */
    CONDITION
  }
}
