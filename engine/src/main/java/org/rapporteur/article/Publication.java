package org.rapporteur.article;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The day on which an article was published, and where it was found.
 *
 * @param confidence of a day that is {@link From#INFERRED}, and of no other: the share of articles
 *     in which a day concluded from the like was right within a week, between 0 and 1
 */
public record Publication(LocalDate date, From from, OptionalDouble confidence) {

  /** Where a publication date comes from. */
  public enum From {
    /** A {@code meta} or {@code time} element of the page. */
    META,
    /** The page's description of itself in JSON-LD. */
    JSONLD,
    /** The address of the page, or the name of the file. */
    URL,
    /** Words that a reader sees. */
    TEXT,
    /** The user. */
    GIVEN,
    /** Nothing on the page says it; it was concluded from the text. */
    INFERRED
  }

  /** A day that is told and not concluded. */
  public Publication(LocalDate date, From from) {
    this(date, from, OptionalDouble.empty());
  }
}
