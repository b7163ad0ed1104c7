package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * What was done, promised and said, day by day.
 *
 * @param earlier where the days before these are
 * @param plot how often each side was taken on each day, a row a day
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

  /**
   * A side that was taken.
   *
   * @param basis who says so, if not the actor; else ""
   */
  record Taken(
      StanceLabel stance, String issue, String issueAddress, String basis, StatementLine line) {}

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public Place place() {
    return Place.TIMELINE;
  }
}
