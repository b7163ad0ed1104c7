package org.rapporteur.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Works on many things on several threads and hands out the results in the order of the things. At
 * most {@value #AHEAD} things a thread are in memory at a time, however many there are.
 */
public final class InputOrder {
  /** How far, in things a thread, the work may run ahead of the slowest. */
  private static final int AHEAD = 8;

  private final int threads;

  /**
   * @param threads at least 1
   */
  public InputOrder(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("no thread to work with: " + threads);
    }
    this.threads = threads;
  }

  /**
   * Hands the result for each thing to {@code sink}, on the calling thread.
   *
   * @throws RapporteurException whatever {@code work} or {@code sink} throws, which ends it all
   */
  public <T, R> void each(Iterable<T> things, Function<T, R> work, Consumer<R> sink) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      var pending = new ArrayDeque<Future<R>>();
      for (T thing : things) {
        if (pending.size() == AHEAD * threads) {
          sink.accept(result(pending.remove()));
        }
        pending.add(workers.submit(() -> work.apply(thing)));
      }
      while (!pending.isEmpty()) {
        sink.accept(result(pending.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
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
