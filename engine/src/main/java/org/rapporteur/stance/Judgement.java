package org.rapporteur.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.text.Span;

/**
 * What one piece of evidence says of where somebody stands on an issue. Immutable.
 *
 * @param issue the issue's id
 * @param holder whose stance it is
 * @param stance NONE only where it is said that no side is taken, as by abstaining
 * @param confidence in [0, 1]
 * @param basis who says so
 * @param explicit whether words of position say so; otherwise a model judged
 * @param statement the id of the statement that it rests on; empty for a sentence of the article
 * @param evidence the words that it rests on
 * @param condition on what it depends, where words say so
 * @param day when it was said; empty if that is not told and the article has no date
 */
public record Judgement(
    String issue,
    Speaker holder,
    Stance stance,
    double confidence,
    Basis basis,
    boolean explicit,
    Optional<String> statement,
    List<Span> evidence,
    Optional<Condition> condition,
    Optional<LocalDate> day) {

  /** Who says so, the most direct first. */
  public enum Basis {
    /** The holder, in words that the article quotes or reports. */
    OWN_WORDS,
    /** The article, of what the holder did: "vetoed", "at the urging of". */
    ARTICLE,
    /** Somebody else. */
    SECOND_HAND
  }

  /**
   * @throws IllegalArgumentException if there is no evidence or the confidence is outside [0, 1]
   */
  public Judgement {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("evidence " + evidence + ", confidence " + confidence);
    }
  }
}
