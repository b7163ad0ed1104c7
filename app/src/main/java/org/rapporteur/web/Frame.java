package org.rapporteur.web;

import java.util.Arrays;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param here the page's own address, to come back to
 * @param search the words searched for, to be shown again
 */
record Frame(
    String title,
    Place place,
    Viewer viewer,
    Theme theme,
    String here,
    String search,
    Assets assets) {

  List<Place> places() {
    return Arrays.stream(Place.values()).filter(place -> place.isFor(viewer)).toList();
  }

  String asset(String name) {
    return assets.path(name);
  }
}
