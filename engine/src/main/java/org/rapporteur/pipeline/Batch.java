package org.rapporteur.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.DocumentSource;

/**
 * Reads many documents on several threads and hands out what became of each in input order. One bad
 * document neither ends nor shortens a batch. At most {@value #AHEAD} documents a thread are in
 * memory at a time, however many there are. Thread-safe.
 */
public final class Batch {
  /** How far, in documents a thread, reading may run ahead of the slowest document. */
  private static final int AHEAD = 8;

  private final Rapporteur rapporteur;
  private final int threads;

  /**
   * @param threads at least 1
   */
  public Batch(Rapporteur rapporteur, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("no thread to read with: " + threads);
    }
    this.rapporteur = rapporteur;
    this.threads = threads;
  }

  /**
   * Reads each source and hands its outcome to {@code sink}, on the calling thread, in the order of
   * the sources.
   *
   * @throws RapporteurException what no document is to blame for ends the batch: an {@link
   *     Fault#ENVIRONMENT}, or whatever {@code sink} throws
   */
  public Tally over(Iterable<DocumentSource> sources, Consumer<Outcome> sink) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      var pending = new ArrayDeque<Future<Outcome>>();
      Tally tally = Tally.NONE;
      for (DocumentSource source : sources) {
        if (pending.size() == AHEAD * threads) {
          tally = tally.with(deliver(pending.remove(), sink));
        }
        pending.add(workers.submit(() -> outcome(source)));
      }
      while (!pending.isEmpty()) {
        tally = tally.with(deliver(pending.remove(), sink));
      }
      return tally;
    } finally {
      workers.shutdownNow();
    }
  }

  private Outcome outcome(DocumentSource source) {
    try {
      return rapporteur.read(source.read());
    } catch (RapporteurException e) {
      if (e.fault() == Fault.ENVIRONMENT) {
        throw e; // not this document's doing: it would fail every document after it
      }
      return new Outcome.Unreadable(source.uri(), e.getMessage());
    }
  }

  private static Outcome deliver(Future<Outcome> future, Consumer<Outcome> sink) {
    try {
      Outcome outcome = future.get();
      sink.accept(outcome);
      return outcome;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RapporteurException known) {
        throw known;
      }
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RapporteurException(Fault.ENVIRONMENT, "interrupted while reading", e);
    }
  }
}
