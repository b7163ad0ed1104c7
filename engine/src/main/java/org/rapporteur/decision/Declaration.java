package org.rapporteur.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a member stands, and what that rests on. Immutable.
 *
 * @param said the day of the newest evidence; empty if it has no date, or is supposed
 * @param basis whether the member has said so
 */
public record Declaration(Side side, Optional<LocalDate> said, Basis basis) {

  /** What a declaration rests on. */
  public enum Basis {
    /** The member's own words, or those of who speaks for it. */
    STATED,
    /** What others say of it. */
    SECOND_HAND,
    /** Supposed by who asks. */
    SUPPOSED,
    /** Nothing. */
    NOTHING
  }

  static final Declaration NONE = new Declaration(Side.UNDECLARED, Optional.empty(), Basis.NOTHING);

  public static Declaration supposed(Side side) {
    return new Declaration(side, Optional.empty(), Basis.SUPPOSED);
  }

  public static Declaration stated(Side side, LocalDate said) {
    return new Declaration(side, Optional.of(said), Basis.STATED);
  }
}
