package org.rapporteur.store;

/** What an account may do; each may also do what those before it may. */
public enum Role {
  /** Reads the record and leaves notes. */
  READER,
  /** Reviews statements, judges stances, adds articles and edits questions. */
  CODER,
  /** Keeps the accounts and the registry of actors. */
  ADMIN;

  /** Whether this role may do what needs another. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
