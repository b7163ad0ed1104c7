package org.rapporteur.store;

import java.util.List;
import org.rapporteur.stance.Judgement;

/**
 * What an article tells of where somebody stands, other than in that one's own words: the article's
 * own telling, or somebody else's. Immutable.
 *
 * @param judgement never of {@link Judgement.Basis#OWN_WORDS}
 * @param words what its evidence covers, span by span
 */
public record Testimony(Judgement judgement, List<String> words, ArticleHead article) {
  public Testimony {
    words = List.copyOf(words);
  }
}
