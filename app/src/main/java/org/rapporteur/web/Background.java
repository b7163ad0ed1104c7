package org.rapporteur.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that pages do not wait for. */
final class Background {
  private static final int STOP_WITHIN_SECONDS = 5;

  /** Lets what has begun come to its end, for five seconds at most, then interrupts it. */
  static void stop(ExecutorService background) {
    background.shutdown();
    try {
      if (!background.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        background.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Background() {}
}
