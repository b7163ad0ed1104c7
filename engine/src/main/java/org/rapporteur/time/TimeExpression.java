package org.rapporteur.time;

import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * Words that speak of a time. Immutable.
 *
 * @param span over the article's text
 * @param value as TIMEX3 has it: "2024-07-09", "2024-W28", "2023", "P2Y", "PAST_REF"
 * @param days the days meant, as far as they can be told: empty for "recently" and for a length of
 *     time that is tied to no day ("for two weeks"); a time of day counts as its day
 */
public record TimeExpression(Span span, Kind kind, String value, Optional<Period> days) {

  /** What the words tell, as TIMEX3 parts it. */
  public enum Kind {
    /** A day or longer, on the calendar: "Tuesday", "last year". */
    DATE,
    /** A part of a day: "Friday evening". */
    TIME,
    /** How long: "two weeks". */
    DURATION,
    /** How often: "every month". */
    SET
  }
}
