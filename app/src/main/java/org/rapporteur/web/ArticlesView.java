package org.rapporteur.web;

import java.util.List;

/** The articles that were asked for. */
record ArticlesView(String asked, List<Line> articles, Pager pager, boolean empty) implements View {

  /**
   * An article.
   *
   * @param printed in how many articles and by how many publishers; "" if once
   */
  record Line(String id, String title, String day, String site, String printed, String statements) {
    String address() {
      return Links.article(id);
    }
  }

  @Override
  public String title() {
    return "Articles";
  }

  @Override
  public Place place() {
    return Place.ARTICLES;
  }
}
