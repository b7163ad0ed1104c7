package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/**
 * How far the reading of some articles is.
 *
 * @param who asked for it, and when
 * @param state in words, with what became of how many
 * @param of how many there are, of articles, or of issues while these are judged; 0 if unknown
 */
record WorkView(
    String id,
    String what,
    String who,
    String state,
    int done,
    int of,
    boolean ended,
    Optional<String> failure,
    List<Line> lines)
    implements View {

  /**
   * What became of one input.
   *
   * @param article its page, if it was added
   * @param more how many statements, or why not
   */
  record Line(String uri, String kind, Optional<String> article, String more) {}

  String address() {
    return WorkPage.PATH + "/" + Links.segment(id);
  }

  String events() {
    return Api.ROOT + "/works/" + Links.segment(id) + "/events";
  }

  @Override
  public String title() {
    return "Adding " + what;
  }

  @Override
  public Place place() {
    return Place.ARTICLES;
  }
}
