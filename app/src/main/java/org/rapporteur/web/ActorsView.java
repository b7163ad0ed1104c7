package org.rapporteur.web;

import java.util.List;

/** The actors that were asked for. */
record ActorsView(String name, String type, List<Line> actors, Pager pager, boolean empty)
    implements View {

  record Line(String id, String name, String type, String statements, String first, String last) {
    String address() {
      return Links.actor(id);
    }
  }

  @Override
  public String title() {
    return "Actors";
  }

  @Override
  public Place place() {
    return Place.ACTORS;
  }
}
