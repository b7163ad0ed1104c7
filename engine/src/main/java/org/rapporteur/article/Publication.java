package org.rapporteur.article;

import java.time.LocalDate;

/** The day on which an article was published, and where it was found. */
public record Publication(LocalDate date, From from) {

  /** Where a publication date comes from. */
  public enum From {
    /** A {@code meta} or {@code time} element of the page. */
    META,
    /** The page's description of itself in JSON-LD. */
    JSONLD,
    /** The address of the page. */
    URL,
    /** Words that a reader sees. */
    TEXT,
    /** The user. */
    GIVEN,
    /** Nothing on the page says it; it was concluded from the text. */
    INFERRED
  }
}
