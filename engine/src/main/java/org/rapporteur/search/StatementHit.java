package org.rapporteur.search;

import java.util.List;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/**
 * A statement that met a query.
 *
 * @param words what was said
 * @param met where in those words the query was met
 */
public record StatementHit(StoredStatement statement, String words, List<Span> met) {
  public StatementHit {
    met = List.copyOf(met);
  }
}
