package org.rapporteur.pipeline;

import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.statement.Statement;

/**
 * All that was found in one article. Immutable.
 *
 * @param statements in reading order; empty if the article is in a language in which statements are
 *     not looked for
 */
public record Reading(Article article, Optional<List<Statement>> statements) {
  public Reading {
    statements = statements.map(List::copyOf);
  }
}
