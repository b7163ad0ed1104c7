package org.rapporteur.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question: who stands where, since when, in which words; and what would be decided.
 *
 * @param members of its body, those who have not said last
 * @param others everybody else who takes a side, a page of them
 * @param pager to the others
 * @param timeline sides as they were taken, the newest first
 * @param plot running counts of actors by side, a row a day
 */
record IssueView(
    String id,
    String proposition,
    String asOf,
    String machineAsOf,
    Optional<Decision> decision,
    List<IssuesView.Count> counts,
    List<Row> members,
    List<Row> others,
    Pager pager,
    List<Taken> timeline,
    List<Sides> plot,
    Notes notes)
    implements View {

  /**
   * @param basis who says so, if not itself; else ""
   * @param since the newest evidence's day
   * @param line the newest evidence
   * @param footnote its number in the brief; 0 if there is none
   * @param before what it said earlier, or says otherwise
   */
  record Row(
      String id,
      String name,
      Optional<String> address,
      StanceLabel stance,
      String via,
      String basis,
      String since,
      Optional<StatementLine> line,
      int footnote,
      String before,
      String supposed) {}

  /** What the body would decide. */
  record Decision(
      String body,
      String rule,
      String verdict,
      String css,
      List<String> reasons,
      boolean supposed) {}

  /**
   * @param basis who says so, if not the actor; else ""
   */
  record Taken(String actor, StanceLabel stance, String basis, StatementLine line) {}

  /** Members that have not said. */
  List<Row> silent() {
    return members.stream().filter(row -> row.line().isEmpty()).toList();
  }

  List<Row> footnotes() {
    return Stream.concat(members.stream(), others.stream())
        .filter(row -> row.footnote() > 0)
        .toList();
  }

  @Override
  public String title() {
    return proposition;
  }

  @Override
  public Place place() {
    return Place.ISSUES;
  }
}
