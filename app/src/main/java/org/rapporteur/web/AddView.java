package org.rapporteur.web;

import java.util.List;

/** Where articles are added, and what was added lately, the newest first. */
record AddView(List<WorkView> works) implements View {
  @Override
  public String title() {
    return "Add articles";
  }

  @Override
  public Place place() {
    return Place.ARTICLES;
  }
}
