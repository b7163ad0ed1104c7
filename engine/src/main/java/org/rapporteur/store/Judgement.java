package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.stance.Condition;

/**
 * What one statement says on one question. Immutable.
 *
 * @param stance a stance's name; "NONE" if it takes no side
 * @param confidence in [0, 1]
 * @param judge the model's or the person's name
 * @param person whether a person judged; no machine's judgement replaces such a one
 * @param explicit whether words of position say so; with the stance NONE, whether it is said that
 *     no side is taken
 * @param condition on what the side depends, where the article's words say so
 */
public record Judgement(
    String issue,
    String statement,
    String stance,
    double confidence,
    String judge,
    boolean person,
    boolean explicit,
    Optional<Condition> condition) {

  /**
   * @throws IllegalArgumentException if the confidence is outside [0, 1]
   */
  public Judgement {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
    }
  }

  /**
   * Whether it takes a side, says that none is taken, or is a person's; a machine that finds
   * nothing tells nothing, and such a judgement is not kept.
   */
  public boolean tells() {
    return person || explicit || !stance.equals("NONE");
  }

  public static Judgement byMachine(
      String issue, String statement, String stance, double confidence, String model) {
    return byMachine(issue, statement, stance, confidence, model, !stance.equals("NONE"));
  }

  public static Judgement byMachine(
      String issue,
      String statement,
      String stance,
      double confidence,
      String model,
      boolean explicit) {
    return new Judgement(
        issue,
        statement,
        stance,
        confidence,
        model,
        /* person= */ false,
        explicit,
        Optional.empty());
  }

  public static Judgement byPerson(String issue, String statement, String stance, String person) {
    return new Judgement(
        issue,
        statement,
        stance,
        1,
        person,
        /* person= */ true,
        !stance.equals("NONE"),
        Optional.empty());
  }

  /** The same, with the words that say on what the side depends. */
  public Judgement on(Condition words) {
    return new Judgement(
        issue, statement, stance, confidence, judge, person, explicit, Optional.of(words));
  }
}
