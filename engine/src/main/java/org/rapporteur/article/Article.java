package org.rapporteur.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * One article without its page's furniture. What no database or file can hold, U+0000 and half a
 * surrogate pair, is U+FFFD in its strings. Immutable.
 *
 * @param uri path, URL or "-", as the user gave it
 * @param title the headline
 * @param section the part of the site or paper that it stands in ("Asia News")
 * @param site the name of the site or paper
 * @param authors the persons (or agencies) of the byline, in its order
 * @param language BCP 47 tag
 * @param published the day of publication and where it was found
 * @param text the text that all spans count in; see {@link Cleaner} for what it holds
 * @param paragraphs the body's paragraphs in reading order, apart from each other, none blank;
 *     headline, section, byline and date line are none of them
 */
public record Article(
    ArticleId id,
    String uri,
    Optional<String> title,
    Optional<String> section,
    Optional<String> site,
    List<String> authors,
    Optional<String> language,
    Optional<Publication> published,
    String text,
    List<Span> paragraphs) {

  /**
   * @throws IllegalArgumentException if the paragraphs overlap, are out of order or outside the
   *     text
   */
  public Article {
    text = WellFormed.of(text);
    uri = WellFormed.of(uri);
    title = title.map(WellFormed::of);
    section = section.map(WellFormed::of);
    site = site.map(WellFormed::of);
    authors = authors.stream().map(WellFormed::of).toList();
    paragraphs = List.copyOf(paragraphs);
    int end = 0;
    for (Span paragraph : paragraphs) {
      if (paragraph.start() < end || paragraph.end() > text.length()) {
        throw new IllegalArgumentException(
            uri + ": paragraph " + paragraph + " after " + end + " of " + text.length());
      }
      end = paragraph.end();
    }
  }

  /** SHA-256 of the text as UTF-8, in hexadecimal: a span is void when this has changed. */
  public String textDigest() {
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(UTF_8)));
  }

  /** This article with another publication date. */
  public Article published(Publication publication) {
    return new Article(
        id,
        uri,
        title,
        section,
        site,
        authors,
        language,
        Optional.of(publication),
        text,
        paragraphs);
  }
}
