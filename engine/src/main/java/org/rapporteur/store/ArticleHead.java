package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.article.Publication;

/**
 * An article without its text. Immutable.
 *
 * @param statements how many are kept; empty if none are looked for in its language
 */
public record ArticleHead(
    String id,
    String uri,
    Optional<String> title,
    Optional<String> section,
    Optional<String> site,
    List<String> authors,
    Optional<String> language,
    Optional<Publication> published,
    OptionalInt statements) {
  public ArticleHead {
    authors = List.copyOf(authors);
  }

  /** The day of publication. */
  public Optional<LocalDate> day() {
    return published.map(Publication::date);
  }
}
