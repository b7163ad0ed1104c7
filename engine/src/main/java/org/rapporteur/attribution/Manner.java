package org.rapporteur.attribution;

/** How the content renders the source's words. */
public enum Manner {
  /** All of it stands between quotation marks. */
  DIRECT,
  /** None of it does. */
  INDIRECT,
  /** Some of it does. */
  MIXED
}
