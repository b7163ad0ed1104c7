package org.rapporteur.web;

import java.util.List;

/** All questions. */
record IssuesView(List<Line> issues) implements View {

  /**
   * @param verdict what its body would decide, in words; "" without a body
   */
  record Line(
      String proposition,
      String address,
      String body,
      String verdict,
      List<Count> counts,
      String newest) {}

  record Count(StanceLabel stance, int actors) {}

  @Override
  public String title() {
    return "Issues";
  }

  @Override
  public Place place() {
    return Place.ISSUES;
  }
}
