package org.rapporteur.decision;

import java.util.Optional;

/** Where a member stands on what a body is to decide. */
public enum Side {
  FAVOR(Optional.of(Vote.FAVOR)),
  AGAINST(Optional.of(Vote.AGAINST)),
  /** Has said that it takes no side. */
  ABSTAIN(Optional.of(Vote.ABSTAIN)),
  /** Has said that it will not take part. */
  ABSENT(Optional.of(Vote.ABSENT)),
  /** Has said on what it depends. */
  CONDITIONAL(Optional.empty()),
  /** Has not said. */
  UNDECLARED(Optional.empty());

  private final Optional<Vote> vote;

  Side(Optional<Vote> vote) {
    this.vote = vote;
  }

  /** The vote that follows; empty if it is open. */
  Optional<Vote> vote() {
    return vote;
  }
}
