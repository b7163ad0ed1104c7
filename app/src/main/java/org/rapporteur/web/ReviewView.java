package org.rapporteur.web;

import java.util.List;
import java.util.Optional;

/** What waits for review, the least sure first. */
record ReviewView(List<Item> items, Pager pager, Optional<Flash> flash) implements View {

  /**
   * @param context the paragraph it stands in
   */
  record Item(StatementLine line, List<Segment> context) {}

  @Override
  public String title() {
    return "Review";
  }

  @Override
  public Place place() {
    return Place.REVIEW;
  }
}
