package org.rapporteur.web;

/** What one page shows: already chosen, ordered and put in words. Immutable. */
interface View {
  String title();

  /** The part of the room that it belongs to. */
  Place place();
}
