package org.rapporteur.store;

/**
 * An article as it changed.
 *
 * @param revision the number of its last change: later changes have larger ones
 */
public record Revised(long revision, String article) {
  /** Before every change. */
  public static final Revised NOTHING = new Revised(-1, "");
}
