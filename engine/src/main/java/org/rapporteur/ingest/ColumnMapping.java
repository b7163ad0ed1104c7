package org.rapporteur.ingest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Which column of a table, or key of a JSON object, holds which part of an article. Immutable.
 * Names are compared without case.
 */
public final class ColumnMapping {

  /** A part of an article that a column may hold. */
  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  enum Part {
    /** The article's text, plain. */
    TEXT("text", "body", "content", "article", "maintext", "article_text", "full_text", "fulltext"),
    /** The article's page. */
    HTML("html", "page", "raw_html"),
    TITLE("title", "headline"),
    URI("uri", "url", "link", "id"),
    DATE("date", "published", "publication_date", "date_publish", "pubdate", "published_at", "day"),
    SITE("site", "source", "publisher", "publication", "outlet", "source_domain", "domain"),
    AUTHOR("author", "authors", "byline"),
    SECTION("section", "category"),
    LANGUAGE("language", "lang");

    private final List<String> usual;

    Part(String... usual) {
      this.usual = List.of(usual);
    }
  }

  private final Map<Part, List<String>> names;

  private ColumnMapping(Map<Part, List<String>> names) {
    this.names = names;
  }

  /** The names that such columns usually have; the first that is there and not blank counts. */
  public static ColumnMapping usual() {
    var names = new EnumMap<Part, List<String>>(Part.class);
    for (Part part : Part.values()) {
      names.put(part, part.usual);
    }
    return new ColumnMapping(names);
  }

  /**
   * The usual names, but those that are given: "text=Artikel,date=Datum".
   *
   * @throws RapporteurException {@link Fault#REQUEST} if an item is not PART=NAME with a known part
   */
  public static ColumnMapping of(String written) {
    var names = new EnumMap<Part, List<String>>(usual().names);
    for (String item : written.split(",", -1)) {
      String[] sides = item.split("=", 2);
      if (sides.length < 2 || sides[1].isBlank()) {
        throw new RapporteurException(
            Fault.REQUEST, "'" + item + "': expected PART=COLUMN with PART one of " + parts());
      }
      names.put(part(sides[0].strip()), List.of(sides[1].strip().toLowerCase(Locale.ROOT)));
    }
    return new ColumnMapping(names);
  }

  private static Part part(String name) {
    return Arrays.stream(Part.values())
        .filter(part -> part.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RapporteurException(
                    Fault.REQUEST, "'" + name + "': no such part; expected one of " + parts()));
  }

  private static String parts() {
    return Arrays.stream(Part.values())
        .map(part -> part.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /**
   * The document of a row.
   *
   * @param uri of the row itself: its file and number; the row may name a better one
   * @param row values by name in lower case
   */
  DocumentSource document(String uri, Map<String, String> row) {
    String name = value(Part.URI, row).orElse(uri);
    Optional<String> html = value(Part.HTML, row);
    Optional<String> body = html.or(() -> value(Part.TEXT, row));
    if (body.isEmpty()) {
      return DocumentSource.broken(
          uri,
          "no text: expected one of the columns or keys "
              + String.join(", ", names.getOrDefault(Part.TEXT, List.of()))
              + "; found "
              + String.join(", ", row.keySet()));
    }
    Stated stated = Stated.NOTHING;
    stated = value(Part.TITLE, row).map(stated::title).orElse(stated);
    stated = value(Part.SECTION, row).map(stated::section).orElse(stated);
    stated = value(Part.SITE, row).map(stated::site).orElse(stated);
    stated = value(Part.DATE, row).map(stated::published).orElse(stated);
    stated = value(Part.LANGUAGE, row).map(stated::language).orElse(stated);
    stated = value(Part.AUTHOR, row).map(ColumnMapping::people).map(stated::authors).orElse(stated);
    return DocumentSource.of(
        RawDocument.of(name, body.get())
            .typed(html.isPresent() ? "text/html" : "text/plain")
            .stated(stated));
  }

  private static List<String> people(String written) {
    return List.of(written.split("\\s*[;|]\\s*|\\s*,\\s*(?!(?:Jr|Sr)\\b)"));
  }

  private Optional<String> value(Part part, Map<String, String> row) {
    return names.getOrDefault(part, List.of()).stream()
        .map(row::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }
}
