package org.rapporteur.web;

/** The parts of the room, in the order of the navigation. */
enum Place {
  HOME("Home", "/"),
  ISSUES("Issues", "/issues"),
  STATEMENTS("Statements", "/statements"),
  ACTORS("Actors", "/actors"),
  ARTICLES("Articles", "/articles"),
  TIMELINE("Timeline", "/timeline"),
  NETWORK("Network", "/network"),
  THEATRES("Theatres", "/theatres"),
  REVIEW("Review", "/review");

  private final String label;
  private final String path;

  Place(String label, String path) {
    this.label = label;
    this.path = path;
  }

  String label() {
    return label;
  }

  String path() {
    return path;
  }
}
