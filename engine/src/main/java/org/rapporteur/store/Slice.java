package org.rapporteur.store;

/**
 * Which part of a list is wanted.
 *
 * @param offset items to leave out first, at least 0
 * @param limit items wanted at most, 1 to {@value #MOST}
 */
public record Slice(int offset, int limit) {
  /** The most items that can be asked for at once. */
  public static final int MOST = 10_000;

  /**
   * @throws IllegalArgumentException if there is no such part
   */
  public Slice {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("not a slice: " + limit + " from " + offset);
    }
  }

  /** The beginning of the list. */
  public static Slice first(int limit) {
    return new Slice(0, limit);
  }
}
