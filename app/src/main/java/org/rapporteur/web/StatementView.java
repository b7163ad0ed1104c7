package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * One statement, who decided what on it, and the form to change it.
 *
 * @param line empty for one that is to be added
 * @param printed the same in other articles, the first publisher's first; itself among them
 * @param text the words around it, or the whole article
 * @param notice what is wrong with it
 */
record StatementView(
    String title,
    Optional<StatementLine> line,
    List<StatementLine> printed,
    String article,
    String articleTitle,
    List<StanceLabel> stances,
    List<Segment> text,
    StatementForm form,
    List<Past> decisions,
    Notes notes,
    Optional<Flash> flash,
    Optional<String> notice)
    implements View {

  /** A decision that was made. */
  record Past(String what, String person, String when) {}

  String articleAddress() {
    return Links.article(article);
  }

  @Override
  public Place place() {
    return Place.STATEMENTS;
  }
}
