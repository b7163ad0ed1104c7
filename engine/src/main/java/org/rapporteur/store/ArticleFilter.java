package org.rapporteur.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles are wanted; what is empty does not matter.
 *
 * @param from first day of publication
 * @param to last day of publication
 * @param text words that title, site or address hold, in any case of ASCII letters
 */
public record ArticleFilter(
    Optional<String> site,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> text) {
  public static final ArticleFilter ALL =
      new ArticleFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ArticleFilter site(String name) {
    return new ArticleFilter(Optional.of(name), from, to, text);
  }

  public ArticleFilter from(LocalDate day) {
    return new ArticleFilter(site, Optional.of(day), to, text);
  }

  public ArticleFilter to(LocalDate day) {
    return new ArticleFilter(site, from, Optional.of(day), text);
  }

  public ArticleFilter text(String words) {
    return new ArticleFilter(site, from, to, Optional.of(words));
  }
}
