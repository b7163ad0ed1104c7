package org.rapporteur.web;

/** The parts of the room, in the order of the navigation. */
enum Place {
  HOME("Home", "/", Needs.READER),
  ISSUES("Issues", "/issues", Needs.READER),
  STATEMENTS("Statements", "/statements", Needs.READER),
  ACTORS("Actors", "/actors", Needs.READER),
  ARTICLES("Articles", "/articles", Needs.READER),
  TIMELINE("Timeline", "/timeline", Needs.READER),
  NETWORK("Network", "/network", Needs.READER),
  THEATRES("Theatres", "/theatres", Needs.READER),
  REVIEW("Review", "/review", Needs.CODER),
  NOTES("Notes", Moderation.PATH, Needs.CODER),
  ACCOUNTS("Accounts", AccountsPage.PATH, Needs.ADMIN),
  OWN("Account", AccountPage.PATH, Needs.READER);

  private final String label;
  private final String path;
  private final Needs needs;

  Place(String label, String path, Needs needs) {
    this.label = label;
    this.path = path;
    this.needs = needs;
  }

  /** Whether it is shown to somebody; what is about others, where people log in only. */
  boolean isFor(Viewer viewer) {
    boolean open =
        viewer.by() == Viewer.By.MACHINE && (this == ACCOUNTS || this == OWN || this == NOTES);
    return viewer.may(needs) && !open;
  }

  String label() {
    return label;
  }

  String path() {
    return path;
  }
}
