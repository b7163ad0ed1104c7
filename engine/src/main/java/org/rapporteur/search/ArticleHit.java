package org.rapporteur.search;

import java.util.List;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.text.Span;

/**
 * An article that met a query.
 *
 * @param words the sentences of its text that met it best; empty if only its head did
 * @param met where in those words the query was met
 */
public record ArticleHit(ArticleHead article, String words, List<Span> met) {
  public ArticleHit {
    met = List.copyOf(met);
  }
}
