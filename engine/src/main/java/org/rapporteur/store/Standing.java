package org.rapporteur.store;

/** Who answers for a statement as it stands. */
public enum Standing {
  /** Found and not looked at by anybody. */
  MACHINE,
  /** Found, and a person agreed. */
  CONFIRMED,
  /** Found, and a person mended it. */
  CHANGED,
  /** A person put it there. */
  ADDED
}
