package org.rapporteur.actor;

/** How the words of a source led to its actor. */
public enum Resolution {
  /** The name stands there. */
  NAME,
  /** A part of the name that stands elsewhere. */
  SURNAME,
  PRONOUN,
  /** An office or other description that the article or the shipped facts give to one actor. */
  OFFICE,
  /** A capital or seat for its state: "the Kremlin". */
  METONYM,
  /** A quotation that goes on without a cue. */
  CONTINUED,
  /** The words describe the source and name nobody. */
  DESCRIPTION,
  /** Not resolved. */
  NONE
}
