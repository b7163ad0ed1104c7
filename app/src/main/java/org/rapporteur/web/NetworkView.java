package org.rapporteur.web;

import java.util.List;

/**
 * Who takes the same sides as whom.
 *
 * @param all whether these are all pairs
 * @param everybody whether all who take a side were looked at
 */
record NetworkView(List<Agreement> pairs, boolean all, boolean everybody) implements View {
  @Override
  public String title() {
    return "Network";
  }

  @Override
  public Place place() {
    return Place.NETWORK;
  }
}
