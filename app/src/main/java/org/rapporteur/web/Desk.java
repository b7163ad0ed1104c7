package org.rapporteur.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What takes seconds to open, opened when it is first asked for. Thread-safe; closes what it
 * opened.
 */
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Supplier<Rapporteur> openReader;
  private final Supplier<SearchIndex> openIndex;
  private final Clock clock;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "index");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Rapporteur> reader = Optional.empty();
  private volatile Optional<SearchIndex> index = Optional.empty();
  private volatile Instant indexed = Instant.MIN;
  private volatile boolean changed;

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

  /** Begins to open the index: of a large record it takes minutes when it is made. */
  void warm() {
    background.execute(
        () -> {
          try {
            open();
          } catch (RapporteurException e) {
            LOG.debug("open index failed: {}", e.getMessage()); // told to whoever needs it
          }
        });
  }

  /** The index, at most ten seconds behind the record. */
  SearchIndex index() {
    SearchIndex open = open();
    refresh(open);
    return open;
  }

  /** The index, if it is open by now. */
  Optional<SearchIndex> indexIfOpen() {
    index.ifPresent(this::refresh);
    return index;
  }

  /** Somebody who works here changed the record: the next search is to know. */
  void changed() {
    changed = true;
  }

  private synchronized SearchIndex open() {
    if (index.isEmpty()) {
      index = Optional.of(openIndex.get());
      indexed = clock.instant();
    }
    return index.get();
  }

  /** Brings it up to date: at once for who changed something, and otherwise behind the reader. */
  private void refresh(SearchIndex open) {
    if (changed) {
      changed = false;
      open.refresh();
    } else if (indexed.plus(FRESH).isBefore(clock.instant())) {
      indexed = clock.instant();
      background.execute(
          () -> {
            try {
              open.refresh();
            } catch (RapporteurException e) {
              LOG.warn("refresh index failed: {}", e.getMessage()); // the older one stays
            }
          });
    }
  }

  @Override
  public void close() {
    Background.stop(background);
    closeAll();
  }

  private synchronized void closeAll() {
    reader.ifPresent(Rapporteur::close);
    index.ifPresent(SearchIndex::close);
  }
}
