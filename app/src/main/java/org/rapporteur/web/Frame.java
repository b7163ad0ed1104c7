package org.rapporteur.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param here the page's own address, to come back to
 * @param working what is being read into the record
 * @param search the words searched for, to be shown again
 */
record Frame(
    String title,
    Place place,
    Viewer viewer,
    Theme theme,
    String here,
    String search,
    Optional<Working> working,
    Assets assets) {

  /** Of an address: somebody has left a note there that waits. */
  static final String NOTED = "noted=waits";

  /** Whether who looks has just left a note that waits. */
  boolean noteWaits() {
    return here.contains(NOTED);
  }

  List<Place> places() {
    return Arrays.stream(Place.values()).filter(place -> place.isFor(viewer)).toList();
  }

  String asset(String name) {
    return assets.path(name);
  }
}
