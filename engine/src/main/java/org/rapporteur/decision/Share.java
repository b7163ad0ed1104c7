package org.rapporteur.decision;

/**
 * A fraction, kept exact: 55 % is {@code 55/100}.
 *
 * @param numerator at least 0
 * @param denominator at least the numerator, and at least 1
 */
public record Share(int numerator, int denominator) {

  /**
   * @throws IllegalArgumentException if it is no fraction in [0, 1]
   */
  public Share {
    if (numerator < 0 || denominator < 1 || numerator > denominator) {
      throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
    }
  }

  public static Share percent(int percent) {
    return new Share(percent, 100);
  }

  /** Whether the part is at least this share of the whole. */
  boolean reachedBy(long part, long whole) {
    return part * denominator >= numerator * whole;
  }

  /** Whether the part is more than this share of the whole. */
  boolean exceededBy(long part, long whole) {
    return part * denominator > numerator * whole;
  }

  /** The least whole number that is at least this share of the whole. */
  long of(long whole) {
    return Math.floorDiv(numerator * whole + denominator - 1, denominator);
  }
}
