package org.rapporteur.web;

import java.util.List;
import org.rapporteur.attribution.Manner;
import org.rapporteur.store.Record;
import org.rapporteur.store.StatementFilter;

/** What an address asks of statements, alike on pages and over REST. */
final class Filters {
  /**
   * The filter that a query's parameters make.
   *
   * @return one without speakers also where nobody has the name that was asked for; see {@link
   *     #isNobody}
   */
  static StatementFilter statements(Query query, Record record) {
    return new StatementFilter(
        query.text("speaker").map(record::actorsNamed).orElse(List.of()),
        query.text("affiliation"),
        query.choice("manner", Manner.class),
        query.day("from"),
        query.day("to"),
        query.text("site"),
        query.text("issue"),
        query.text("article"),
        /* once= */ false);
  }

  /** Whether the query names a speaker whom nobody in the record is, so that nothing is found. */
  static boolean isNobody(Query query, StatementFilter filter) {
    return query.text("speaker").isPresent() && filter.speakers().isEmpty();
  }

  private Filters() {}
}
