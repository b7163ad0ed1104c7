package org.rapporteur.web;

import java.util.List;

/**
 * Who sends what where.
 *
 * @param without who is left out of account; "" if nobody
 * @param emptied theatres that have nothing left without that actor
 */
record TheatresView(String without, List<Theatre> theatres, String emptied) implements View {

  record Theatre(String name, List<Line> lines) {}

  /**
   * @param actors who contributes, and who of them is left out
   */
  record Line(String actors, String kind, String what, String day) {}

  @Override
  public String title() {
    return "Contributions by theatre";
  }

  @Override
  public Place place() {
    return Place.THEATRES;
  }
}
