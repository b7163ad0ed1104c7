package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided. Immutable; never taken out of the record.
 *
 * @param id its number: later decisions have larger ones
 * @param article the article's id, if it is about something in one
 * @param target the id of what was decided on
 * @param kind what was decided
 * @param was JSON of the target before
 * @param becomes JSON of the target after; of a rejection, of what had been judged on the statement
 * @param person who decided
 * @param together whether it is of one act with the decision before it on the same target
 */
public record Decision(
    long id,
    Optional<String> article,
    String target,
    Kind kind,
    Optional<String> was,
    Optional<String> becomes,
    String person,
    Instant decided,
    boolean together) {

  /** What can be decided. */
  public enum Kind {
    /** A statement is right as found. */
    STATEMENT_CONFIRMED,
    /** A statement was mended. */
    STATEMENT_CHANGED,
    /** What was found is no statement. */
    STATEMENT_REJECTED,
    /** A statement was missing. */
    STATEMENT_ADDED,
    /** What was rejected is a statement after all. */
    STATEMENT_RESTORED,
    /** A confirmation was taken back: the statement waits for review again. */
    STATEMENT_REOPENED,
    /** The stance of a statement on a question was judged. */
    STANCE_JUDGED,
    /** Two actors are one. */
    ACTOR_MERGED,
    /** They are not. */
    ACTOR_PARTED
  }
}
