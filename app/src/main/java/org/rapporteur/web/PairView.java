package org.rapporteur.web;

import java.util.List;

/** What two actors say on the questions that both take a side on. */
record PairView(String one, String two, List<Meeting> meetings) implements View {

  /** One question, and the newest words of each. */
  record Meeting(String issue, String address, Side first, Side second) {}

  record Side(String name, StanceLabel stance, StatementLine line) {}

  @Override
  public String title() {
    return one + " and " + two;
  }

  @Override
  public Place place() {
    return Place.NETWORK;
  }
}
