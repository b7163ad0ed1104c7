package org.rapporteur.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The documents that one file, feed or archive holds, one after the other. What cannot be read
 * comes out as a {@linkplain DocumentSource#broken broken} source, so that it is counted; only what
 * makes everything after it unreadable ends the documents. One thread at a time.
 */
abstract class Documents implements Iterator<DocumentSource>, Closeable {
  private final String uri;
  private Optional<DocumentSource> next = Optional.empty();
  private boolean ended;

  /**
   * @param uri what holds the documents
   */
  Documents(String uri) {
    this.uri = uri;
  }

  /**
   * The next document, or empty at the end.
   *
   * @throws IOException if nothing more can be read
   */
  abstract Optional<DocumentSource> advance() throws IOException;

  @Override
  public final boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        next = advance();
        ended = next.isEmpty();
      } catch (IOException e) {
        next = Optional.of(DocumentSource.broken(uri, "cannot be read on: " + e.getMessage()));
        ended = true;
      }
    }
    return next.isPresent();
  }

  @Override
  public final DocumentSource next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    DocumentSource source = next.orElseThrow();
    next = Optional.empty();
    return source;
  }

  @Override
  public void close() throws IOException {}

  /** Documents that are known already. */
  static Documents of(Iterable<DocumentSource> sources) {
    Iterator<DocumentSource> each = sources.iterator();
    return new Documents("") {
      @Override
      Optional<DocumentSource> advance() {
        return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
      }
    };
  }
}
