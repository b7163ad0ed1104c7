package org.rapporteur.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Article;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Reading;

/**
 * An article with its statements, as kept. Immutable.
 *
 * @param statements in reading order; empty if none are looked for in its language
 * @param proceedings events, commitments and open questions; empty if none are looked for
 * @param edition what read it: {@link org.rapporteur.pipeline.Edition#name()}
 * @param rawDigest SHA-256 of the bytes that it was read from, in hexadecimal
 */
public record StoredArticle(
    Article article,
    Optional<List<StoredStatement>> statements,
    Optional<Proceedings> proceedings,
    String edition,
    String rawDigest,
    Instant added) {
  public StoredArticle {
    statements = statements.map(List::copyOf);
  }

  /** The same as it came from the path, with what people changed. */
  public Reading reading() {
    return new Reading(
        article,
        statements.map(kept -> kept.stream().map(StoredStatement::statement).toList()),
        proceedings);
  }
}
