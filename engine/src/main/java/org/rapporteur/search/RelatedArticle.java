package org.rapporteur.search;

import java.util.List;
import org.rapporteur.store.ArticleHead;

/**
 * An article that is about the same or in which the same actors speak.
 *
 * @param score larger is nearer; comparable within one answer only
 * @param actors ids of the actors who speak in both
 */
public record RelatedArticle(ArticleHead article, double score, List<String> actors) {
  public RelatedArticle {
    actors = List.copyOf(actors);
  }
}
