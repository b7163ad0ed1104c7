package org.rapporteur.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.search.SearchIndex;

/**
 * What takes seconds to open, opened when it is first asked for. Thread-safe; closes what it
 * opened.
 */
public final class Desk implements AutoCloseable {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Supplier<Rapporteur> openReader;
  private final Supplier<SearchIndex> openIndex;
  private final Clock clock;
  private Optional<Rapporteur> reader = Optional.empty();
  private Optional<SearchIndex> index = Optional.empty();
  private Instant indexed = Instant.MIN;

  /**
   * @param reader opens what reads articles
   * @param index opens the index of the record that is served, brought up to date
   */
  public Desk(Supplier<Rapporteur> reader, Supplier<SearchIndex> index, Clock clock) {
    this.openReader = reader;
    this.openIndex = index;
    this.clock = clock;
  }

  /** Neither reads nor searches. */
  static Desk empty(Clock clock) {
    return new Desk(
        () -> {
          throw new RapporteurException(Fault.ENVIRONMENT, "this server reads no articles");
        },
        () -> {
          throw new RapporteurException(Fault.ENVIRONMENT, "this server has no index");
        },
        clock);
  }

  synchronized Rapporteur reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(openReader.get());
    }
    return reader.get();
  }

  /** The index, at most ten seconds behind the record. */
  synchronized SearchIndex index() {
    Instant now = clock.instant();
    if (index.isEmpty()) {
      index = Optional.of(openIndex.get());
      indexed = now;
    } else if (indexed.plus(FRESH).isBefore(now)) {
      index.get().refresh();
      indexed = now;
    }
    return index.get();
  }

  @Override
  public synchronized void close() {
    reader.ifPresent(Rapporteur::close);
    index.ifPresent(SearchIndex::close);
  }
}
