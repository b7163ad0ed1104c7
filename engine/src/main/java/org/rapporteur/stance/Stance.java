package org.rapporteur.stance;

/** Where somebody stands on a proposition. */
public enum Stance {
  FAVOR,
  AGAINST,
  /** In favour if something named comes about, or against unless it does. */
  CONDITIONAL,
  /**
   * No side is taken; as somebody's position: it is said that no side is taken, as by abstaining.
   */
  NONE
}
