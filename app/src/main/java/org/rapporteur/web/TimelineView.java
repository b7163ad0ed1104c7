package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * What was done, promised and said, day by day.
 *
 * @param earlier where the days before these are
 * @param plot statements of each day that take a side, a row a day
 */
record TimelineView(
    String issue,
    List<StatementsView.Choice> issues,
    String actor,
    String from,
    String to,
    List<Day> days,
    Optional<String> earlier,
    List<Sides> plot)
    implements View {

  record Day(String machineDay, String day, List<Taken> taken, List<Told> told) {}

  /**
   * An event or a commitment.
   *
   * @param kind the event's type, or "commitment"
   * @param more to whom, where; by when, on what condition
   */
  record Told(
      String kind, String actors, String what, String more, String article, String articleTitle) {}

  record Taken(StanceLabel stance, String issue, String issueAddress, StatementLine line) {}

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public Place place() {
    return Place.TIMELINE;
  }
}
