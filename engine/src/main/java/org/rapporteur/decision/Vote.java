package org.rapporteur.decision;

/** What a member does when a body decides. */
public enum Vote {
  AGAINST,
  /** Takes no part, or leaves the room. */
  ABSENT,
  /** Is there and takes no side. */
  ABSTAIN,
  FAVOR
}
