package org.rapporteur.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Supplier<Rapporteur> openReader;
  private final Supplier<SearchIndex> openIndex;
  private final Judging judging;
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
  private Optional<Future<SearchIndex>> opening = Optional.empty();
  private volatile Instant indexed = Instant.MIN;
  private volatile boolean changed;

  /** Judges what is new to the record on its issues. */
  @FunctionalInterface
  public interface Judging {
    /**
     * Judges whatever was not judged yet.
     *
     * @param afterEach is run after each issue
     */
    void judge(Runnable afterEach);
  }

  /**
   * @param reader opens what reads articles
   * @param index opens the index of the record that is served, brought up to date
   */
  public Desk(
      Supplier<Rapporteur> reader, Supplier<SearchIndex> index, Judging judging, Clock clock) {
    this.openReader = reader;
    this.openIndex = index;
    this.judging = judging;
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
        afterEach -> {},
        clock);
  }

  synchronized Rapporteur reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(openReader.get());
    }
    return reader.get();
  }

  void judge(Runnable afterEach) {
    judging.judge(afterEach);
  }

  /** Begins to open the index: of a large record it takes minutes when it is made. */
  void warm() {
    Future<SearchIndex> unused = opening(); // what goes wrong is told to whoever needs it
  }

  /**
   * The index, at most ten seconds behind the record.
   *
   * @throws Refusal while it is being made
   */
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

  /**
   * Waits a moment for the index, not for as long as that of a large record is made.
   *
   * @throws Refusal if it is not there by then
   */
  private SearchIndex open() {
    Optional<SearchIndex> now = index;
    if (now.isPresent()) {
      return now.get();
    }
    try {
      return opening().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw Refusal.later(
          "The index that searches words is being made, which takes minutes for a large record."
              + " Everything else is there meanwhile.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RapporteurException fault) {
        throw new RapporteurException(fault.fault(), String.valueOf(fault.getMessage()), fault);
      }
      throw new IllegalStateException("the index cannot be opened", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RapporteurException(Fault.ENVIRONMENT, "the server is being stopped", e);
    }
  }

  /** What opens it; begun anew where that failed. */
  private synchronized Future<SearchIndex> opening() {
    if (opening.isEmpty() || (opening.get().isDone() && index.isEmpty())) {
      opening = Optional.of(background.submit(this::opened));
    }
    return opening.get();
  }

  private SearchIndex opened() {
    SearchIndex fresh = openIndex.get();
    indexed = clock.instant();
    index = Optional.of(fresh);
    return fresh;
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
