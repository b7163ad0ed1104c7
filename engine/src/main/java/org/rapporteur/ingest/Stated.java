package org.rapporteur.ingest;

import java.util.List;
import java.util.Optional;

/**
 * What the thing that a document came in (a feed, a row of a table, a letter's head, a database's
 * export) states about it, as printed there. The document itself may know better. Immutable.
 *
 * @param published the day of publication in any form a person would read
 * @param language BCP 47 tag
 */
public record Stated(
    Optional<String> title,
    Optional<String> section,
    Optional<String> site,
    List<String> authors,
    Optional<String> published,
    Optional<String> language) {
  /** Nothing is stated. */
  public static final Stated NOTHING =
      new Stated(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Stated {
    title = filled(title);
    section = filled(section);
    site = filled(site);
    authors = authors.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    published = filled(published);
    language = filled(language);
  }

  private static Optional<String> filled(Optional<String> value) {
    return value.map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty());
  }

  public Stated title(String text) {
    return new Stated(Optional.of(text), section, site, authors, published, language);
  }

  public Stated section(String text) {
    return new Stated(title, Optional.of(text), site, authors, published, language);
  }

  public Stated site(String text) {
    return new Stated(title, section, Optional.of(text), authors, published, language);
  }

  public Stated authors(List<String> names) {
    return new Stated(title, section, site, names, published, language);
  }

  public Stated published(String text) {
    return new Stated(title, section, site, authors, Optional.of(text), language);
  }

  public Stated language(String tag) {
    return new Stated(title, section, site, authors, published, Optional.of(tag));
  }
}
