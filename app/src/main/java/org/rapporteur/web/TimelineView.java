package org.rapporteur.web;

import java.util.List;

/**
 * What was said, day by day, by those who take a side.
 *
 * @param plot statements of each day, a row a day
 */
record TimelineView(
    String issue, List<StatementsView.Choice> issues, List<Day> days, List<Count> plot)
    implements View {

  record Day(String machineDay, String day, List<Taken> taken) {}

  record Taken(StanceLabel stance, String issue, String issueAddress, StatementLine line) {}

  record Count(String day, int favor, int against, int conditional) {}

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public Place place() {
    return Place.TIMELINE;
  }
}
