package org.rapporteur.web;

import java.util.List;

/**
 * The statements that were asked for.
 *
 * @param issues to choose from
 */
record StatementsView(
    Asked asked, List<StatementLine> statements, Pager pager, List<Choice> issues, boolean empty)
    implements View {

  /** The filter as the form shows it; "" where nothing is asked. */
  record Asked(
      String text,
      String speaker,
      String affiliation,
      String manner,
      String from,
      String to,
      String site,
      String issue) {}

  /** One of the values to choose from. */
  record Choice(String value, String label) {}

  @Override
  public String title() {
    return "Statements";
  }

  @Override
  public Place place() {
    return Place.STATEMENTS;
  }
}
