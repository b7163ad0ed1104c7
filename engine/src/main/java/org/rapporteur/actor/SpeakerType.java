package org.rapporteur.actor;

/** The kinds of speaker that the record tells apart. */
public enum SpeakerType {
  PERSON,
  STATE,
  ORGANISATION,
  /** Several who are not one body: "some experts", a person's followers. */
  GROUP,
  /** Described but not named. */
  ANONYMOUS,
  UNKNOWN
}
