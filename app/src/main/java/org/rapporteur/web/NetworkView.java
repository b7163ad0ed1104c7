package org.rapporteur.web;

import java.util.List;

/** Who takes the same sides as whom. */
record NetworkView(List<Agreement> pairs, boolean all) implements View {
  @Override
  public String title() {
    return "Network";
  }

  @Override
  public Place place() {
    return Place.NETWORK;
  }
}
