package org.rapporteur.decision;

/**
 * A member of a body on some day. Immutable.
 *
 * @param id the state's id, as {@code actor.Speaker} gives it: "united-kingdom"
 * @param name the state, as this project calls it: "United Kingdom"
 * @param weight what its vote weighs where the rule weighs votes (for the EU: its population), else
 *     1; at least 0
 * @param permanent whether its vote against is a veto where the rule knows vetoes
 */
public record Member(String id, String name, long weight, boolean permanent) {

  /**
   * @throws IllegalArgumentException if the weight is negative
   */
  public Member {
    if (weight < 0) {
      throw new IllegalArgumentException(name + ": weight " + weight);
    }
  }

  /** A member whose vote counts as one and is no veto. */
  public static Member of(String id, String name) {
    return new Member(id, name, 1, false);
  }
}
