package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements that were asked for.
 *
 * @param issues to choose from
 * @param facets how many of all that were found have which values
 * @param orders what may come first; empty where there is no choice
 * @param flash what was just decided
 * @param here the address of this very page
 */
record StatementsView(
    Asked asked,
    List<StatementLine> statements,
    Pager pager,
    List<Choice> issues,
    List<Facet> facets,
    List<Value> orders,
    Optional<Bulk.Done> flash,
    String here,
    boolean empty)
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

  /** A field, and the values that are met most. */
  record Facet(String label, List<Value> values) {

    /** The same, with names in place of ids. */
    Facet named(Map<String, String> names) {
      return new Facet(
          label,
          values.stream()
              .map(
                  value ->
                      new Value(
                          names.getOrDefault(value.label(), value.label()),
                          value.count(),
                          value.address(),
                          value.on()))
              .toList());
    }
  }

  /**
   * A value of a field.
   *
   * @param count how many have it
   * @param address where only those are shown that do
   * @param on whether that is the case already; the address then leads back
   */
  record Value(String label, String count, String address, boolean on) {}

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
