package org.rapporteur.evaluation;

import org.rapporteur.actor.Resolution;
import org.rapporteur.text.Span;

/**
 * What became of one gold attribution's speaker.
 *
 * @param document the article
 * @param number the attribution's number in the gold data
 * @param content where the words begin that are attributed
 * @param kind how the article names the speaker
 * @param source the words that name the speaker, as printed; empty if there are none
 * @param gold the speaker's name
 * @param given the name that was given; "-" if none
 * @param confidence that the resolver gave, in [0, 1]; 0 if no name was given
 */
public record SpeakerJudgement(
    String document,
    int number,
    Span content,
    Sort sort,
    Resolution kind,
    Outcome outcome,
    String source,
    String gold,
    String given,
    double confidence) {

  /** What there is to find. */
  public enum Sort {
    /** A person, state or organisation with a name. */
    NAMEABLE,
    /** Several who speak jointly, of whom at least one has a name. */
    JOINT,
    /** A group, or somebody unnamed. */
    UNNAMED,
    /** Nobody: the article's own voice, a plan, a debate. */
    NOBODY
  }

  /** What was found. */
  public enum Outcome {
    RIGHT,
    /** A name that is not the speaker's. */
    WRONG,
    /** No name: said to be unknown, or described only. */
    UNKNOWN,
    /** The attribution itself was not found. */
    NOT_FOUND
  }
}
