package org.rapporteur.event;

/**
 * What kind of thing was done: the sixteen root types of the PLOVER event ontology, draft of
 * September 2021 (Open Event Data Alliance).
 */
public enum EventType {
  AGREE(Quad.VERBAL_COOPERATION),
  CONSULT(Quad.VERBAL_COOPERATION),
  SUPPORT(Quad.VERBAL_COOPERATION),
  CONCEDE(Quad.MATERIAL_COOPERATION),
  COOPERATE(Quad.MATERIAL_COOPERATION),
  AID(Quad.MATERIAL_COOPERATION),
  RETREAT(Quad.MATERIAL_COOPERATION),
  REQUEST(Quad.VERBAL_CONFLICT),
  ACCUSE(Quad.VERBAL_CONFLICT),
  REJECT(Quad.VERBAL_CONFLICT),
  THREATEN(Quad.VERBAL_CONFLICT),
  PROTEST(Quad.MATERIAL_CONFLICT),
  SANCTION(Quad.MATERIAL_CONFLICT),
  MOBILIZE(Quad.MATERIAL_CONFLICT),
  COERCE(Quad.MATERIAL_CONFLICT),
  ASSAULT(Quad.MATERIAL_CONFLICT);

  /** Words or deeds, with or against. */
  public enum Quad {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT
  }

  private final Quad quad;

  EventType(Quad quad) {
    this.quad = quad;
  }

  /** The quad class that the ontology puts this type in. */
  public Quad quad() {
    return quad;
  }
}
