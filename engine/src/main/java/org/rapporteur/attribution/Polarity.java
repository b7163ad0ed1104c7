package org.rapporteur.attribution;

/** What the source does with the content, as the cue tells. */
public enum Polarity {
  AFFIRMS,
  /** The source rejects it: "denied that", "batted down the notion that". */
  DENIES,
  /** The source asks it: "asked whether". */
  ASKS
}
