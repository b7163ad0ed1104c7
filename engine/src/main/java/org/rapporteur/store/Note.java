package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person wrote about something in the record.
 *
 * @param target the id of an article, statement, actor or question
 * @param moderator who last decided whether it is shown, if somebody did
 */
public record Note(
    long id,
    String target,
    String words,
    String person,
    Instant written,
    State state,
    Optional<String> moderator) {

  /** Whether it is shown. */
  public enum State {
    /** Not before somebody has looked at it. */
    PENDING,
    SHOWN,
    REJECTED
  }
}
