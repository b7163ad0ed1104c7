package org.rapporteur.web;

/** What went wrong. */
record ErrorView(String title, String why) implements View {
  @Override
  public Place place() {
    return Place.HOME;
  }
}
