package org.rapporteur.web;

import java.util.List;

/**
 * Articles near to one.
 *
 * @param of its title
 * @param address its page
 */
record RelatedView(String of, String address, List<Line> lines) implements View {
  /**
   * An article.
   *
   * @param where paper and day
   */
  record Line(String title, String address, String where) {}

  @Override
  public String title() {
    return "Related to " + of;
  }

  @Override
  public Place place() {
    return Place.ARTICLES;
  }
}
