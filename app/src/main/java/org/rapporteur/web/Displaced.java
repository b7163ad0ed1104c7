package org.rapporteur.web;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.rapporteur.article.Article;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements of a damaged record whose place lies outside their article's text: they are shown with
 * the words that are kept beside the place, and a notice. Thread-safe.
 */
final class Displaced {
  private static final Logger LOG = LoggerFactory.getLogger(Displaced.class);
  private static final String NOTICE = "Its place lies outside the text: run verify.";
  private static final int MOST_LOGGED = 1_000;

  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /** What is to be said of a statement that has lost its place; logged once for each. */
  Optional<String> notice(Statement statement, Article article) {
    Attribution attribution = statement.attribution();
    boolean displaced =
        Stream.of(
                attribution.content().stream(),
                attribution.source().stream(),
                attribution.cue().stream())
            .flatMap(spans -> spans)
            .anyMatch((Span span) -> !span.within(article.text()));
    if (!displaced) {
      return Optional.empty();
    }
    if (logged.size() < MOST_LOGGED && logged.add(statement.id())) {
      LOG.warn("show displaced statement={} article={}", statement.id(), article.id().value());
    }
    return Optional.of(NOTICE);
  }
}
