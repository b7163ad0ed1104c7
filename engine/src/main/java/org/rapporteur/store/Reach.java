package org.rapporteur.store;

/**
 * How far a statement and its article went.
 *
 * @param appearances in how many articles the statement stands, its own counted
 * @param copies how many articles carry the text of its article, itself counted
 */
public record Reach(int appearances, int copies) {
  /** Of what nobody else has. */
  public static final Reach ALONE = new Reach(1, 1);
}
