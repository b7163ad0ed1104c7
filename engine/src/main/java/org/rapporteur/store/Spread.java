package org.rapporteur.store;

/**
 * How often the same was printed. Immutable.
 *
 * @param articles in how many articles, at least 1
 * @param publishers on how many sites or in how many papers, at least 1
 */
public record Spread(int articles, int publishers) {
  public static final Spread ONCE = new Spread(1, 1);
}
