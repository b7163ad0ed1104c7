package org.rapporteur.web;

import java.util.List;

/**
 * What is new.
 *
 * @param moved who took another side than before
 * @param waiting how many statements wait for review, in words
 */
record HomeView(
    List<StatementLine> newest,
    List<OnIssue> issues,
    List<Move> moved,
    List<Contradiction> contradictions,
    String waiting,
    String articles,
    boolean empty)
    implements View {

  /** What was said last on a question. */
  record OnIssue(String name, String address, List<IssuesView.Count> counts, List<Said> said) {}

  /**
   * @param basis who says so, if not the actor; else ""
   */
  record Said(StanceLabel stance, String basis, StatementLine line) {}

  /** Somebody changed sides. */
  record Move(
      String actor,
      String issue,
      String issueAddress,
      StanceLabel from,
      StanceLabel to,
      StatementLine line) {}

  /** Somebody said one thing and the other on one day. */
  record Contradiction(String actor, String issue, String issueAddress, Said first, Said second) {}

  @Override
  public String title() {
    return "What is new";
  }

  @Override
  public Place place() {
    return Place.HOME;
  }
}
