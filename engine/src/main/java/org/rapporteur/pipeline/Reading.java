package org.rapporteur.pipeline;

import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.event.Proceedings;
import org.rapporteur.stance.Position;
import org.rapporteur.statement.Statement;

/**
 * All that was found in one article. Immutable.
 *
 * @param statements in reading order; empty if the article is in a language in which statements are
 *     not looked for
 * @param positions where actors stand, by issue in the order asked for; empty if no issues were
 *     asked for, or statements are not looked for
 * @param proceedings events, commitments and open questions; empty if they were not looked for
 */
public record Reading(
    Article article,
    Optional<List<Statement>> statements,
    Optional<List<Position>> positions,
    Optional<Proceedings> proceedings) {
  public Reading {
    statements = statements.map(List::copyOf);
    positions = positions.map(List::copyOf);
  }

  /** A reading that was asked for no issues. */
  public Reading(
      Article article, Optional<List<Statement>> statements, Optional<Proceedings> proceedings) {
    this(article, statements, Optional.empty(), proceedings);
  }

  /** Of an article in which nothing but statements was looked for. */
  public Reading(Article article, Optional<List<Statement>> statements) {
    this(article, statements, Optional.empty(), Optional.empty());
  }
}
