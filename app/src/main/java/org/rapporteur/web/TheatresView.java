package org.rapporteur.web;

import java.util.List;
import java.util.StringJoiner;

/**
 * Who sends what where.
 *
 * @param without who is left out of account; "" if nobody
 * @param from the first day; "" if all
 * @param to the last day; "" if all
 * @param emptied theatres that have nothing left without that actor
 * @param cut whether the record has more than was looked at
 * @param one whether a single theatre is shown, as a whole
 */
record TheatresView(
    String without,
    String from,
    String to,
    List<Theatre> theatres,
    String emptied,
    boolean cut,
    boolean one)
    implements View {

  /**
   * A theatre.
   *
   * @param contributions how many there are
   * @param actors who contributes most, in words
   * @param lines the contributions, by actor; the first of them if there are many
   */
  record Theatre(String name, int contributions, String actors, List<Line> lines) {
    boolean more() {
      return lines.size() < contributions;
    }
  }

  /**
   * A contribution.
   *
   * @param actors who contributes, and who of them is left out
   * @param source the article's title and paper
   */
  record Line(String actors, String kind, String what, String day, String article, String source) {}

  /** The same page for one theatre, or for all if it is "". */
  String address(String theatre) {
    var address = new StringJoiner("&", "/theatres?", "");
    address.setEmptyValue("/theatres");
    List.of(List.of("without", without), List.of("from", from), List.of("to", to)).stream()
        .filter(asked -> !asked.get(1).isEmpty())
        .forEach(asked -> address.add(asked.get(0) + "=" + Links.segment(asked.get(1))));
    if (!theatre.isEmpty()) {
      address.add("theatre=" + Links.segment(theatre));
    }
    return address.toString();
  }

  @Override
  public String title() {
    return "Contributions by theatre";
  }

  @Override
  public Place place() {
    return Place.THEATRES;
  }
}
