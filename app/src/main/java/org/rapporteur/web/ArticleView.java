package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * One article, its statements beside it.
 *
 * @param about site, section, day, authors
 * @param source its address on the web; empty if it came from elsewhere
 * @param statements how many, in words; or why none are looked for
 * @param printed in how many articles and by how many publishers; "" if once
 * @param copies other editions of it, exact or near
 * @param rejected what people took out
 * @param flash what was just decided
 */
record ArticleView(
    String id,
    String title,
    List<String> about,
    Optional<String> source,
    String uri,
    String statements,
    List<Paragraph> paragraphs,
    String printed,
    List<Copy> copies,
    List<Rejected> rejected,
    Notes notes,
    Optional<Flash> flash)
    implements View {

  record Paragraph(List<Segment> segments, List<Beside> margin) {}

  /**
   * What stands beside the text for one statement.
   *
   * @param known how the speaker is known, how sure, who answers for it
   * @param circumstances when, where, why unnamed
   * @param printed in how many articles and by how many publishers the words are; "" if once
   * @param elsewhere other articles with the same words
   */
  record Beside(
      String id,
      int number,
      String css,
      Voice voice,
      String known,
      List<String> circumstances,
      List<StanceLabel> stances,
      String printed,
      List<StatementLine> elsewhere,
      boolean reviewed) {

    String address() {
      return Links.statement(id);
    }
  }

  /** Another edition of the article. */
  record Copy(String title, String address, String where) {}

  record Rejected(String id, String words, String person) {}

  @Override
  public Place place() {
    return Place.ARTICLES;
  }

  String back() {
    return Links.article(id);
  }
}
