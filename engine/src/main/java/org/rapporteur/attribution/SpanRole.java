package org.rapporteur.attribution;

/** What a span is in an attribution, in PARC's and PolNeAR's terms. */
public enum SpanRole {
  /** Whoever the words are attributed to: "the minister". */
  SOURCE,
  /** What makes the attribution: "said", "according to". */
  CUE,
  /** What is attributed. */
  CONTENT
}
