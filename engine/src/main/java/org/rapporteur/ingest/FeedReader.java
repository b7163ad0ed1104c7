package org.rapporteur.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * The items of an RSS or Atom feed: the page that an item links to where pages may be fetched, else
 * what the feed holds of it. A feed with a document type is refused, so no entity is ever resolved.
 */
final class FeedReader {

  /**
   * @param uri the feed's own address, which relative links count from
   * @throws RapporteurException {@link Fault#DATA} if it is no feed that can be read
   */
  static Documents read(String uri, byte[] bytes, Optional<Fetcher> fetcher) {
    SyndFeed feed = parse(uri, bytes);
    var sources = new ArrayList<DocumentSource>();
    int number = 0;
    for (SyndEntry item : feed.getEntries()) {
      number++;
      sources.add(source(uri + "#item=" + number, uri, item, stated(feed, item), fetcher));
    }
    return Documents.of(sources);
  }

  private static SyndFeed parse(String uri, byte[] bytes) {
    var input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    try (var reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      return input.build(reader);
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new RapporteurException(
          Fault.DATA, uri + ": not a feed that can be read: " + e.getMessage(), e);
    }
  }

  private static DocumentSource source(
      String name, String feed, SyndEntry item, Stated stated, Optional<Fetcher> fetcher) {
    Optional<URI> link = Links.absolute(feed, item.getLink());
    if (link.isPresent() && fetcher.isPresent()) {
      URI page = link.get();
      return DocumentSource.later(page.toString(), () -> fetcher.get().fetch(page).stated(stated));
    }
    Optional<String> html = content(item);
    if (html.isEmpty()) {
      return DocumentSource.broken(
          name, link.isEmpty() ? "has no link" : "holds no text, and nothing may be fetched");
    }
    return DocumentSource.of(
        RawDocument.of(link.map(URI::toString).orElse(name), html.get())
            .typed("text/html")
            .stated(stated));
  }

  /** The longest of what the feed holds of the item. */
  private static Optional<String> content(SyndEntry item) {
    return Stream.concat(item.getContents().stream(), Stream.ofNullable(item.getDescription()))
        .map(SyndContent::getValue)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .reduce((a, b) -> a.length() >= b.length() ? a : b)
        .map(text -> "<article>" + text + "</article>");
  }

  private static Stated stated(SyndFeed feed, SyndEntry item) {
    return new Stated(
        Optional.ofNullable(item.getTitle()),
        Optional.empty(),
        Optional.ofNullable(feed.getTitle()),
        authors(item),
        date(item.getPublishedDate()).or(() -> date(item.getUpdatedDate())),
        Optional.ofNullable(feed.getLanguage()));
  }

  private static List<String> authors(SyndEntry item) {
    return Stream.concat(
            item.getAuthors().stream().map(SyndPerson::getName),
            Stream.ofNullable(item.getAuthor()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Optional<String> date(@Nullable Date date) {
    return Optional.ofNullable(date).map(known -> known.toInstant().toString());
  }

  private FeedReader() {}
}
