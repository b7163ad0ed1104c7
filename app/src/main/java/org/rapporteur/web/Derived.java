package org.rapporteur.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.RapporteurException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something made of the whole record, made anew once the record has changed: at once where that is
 * quick, and otherwise in the background while the older one is shown. Thread-safe.
 */
final class Derived<T> {
  /** Who waits for a page waits so long for what is new in it. */
  private static final Duration QUICK = Duration.ofMillis(100);

  /** ... and so long if it was changed by somebody who works here. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** While others change the record, a tenth of the time at most goes into following them. */
  private static final int PAUSES = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Derived.class);

  private record Made<T>(T value, long revision, Instant at, Duration took) {}

  private final Supplier<T> make;
  private final Executor background;
  private final Clock clock;
  private volatile @Nullable Made<T> made;
  private volatile boolean making;
  private volatile boolean hurry;

  Derived(Supplier<T> make, Executor background, Clock clock) {
    this.make = make;
    this.background = background;
    this.clock = clock;
  }

  /**
   * @param revision the record's
   */
  T at(long revision) {
    Made<T> before = made;
    if (before == null) {
      return makeFirst(revision);
    }
    if (before.revision() == revision) {
      return before.value();
    }
    if (before.took().compareTo(hurry ? PATIENCE : QUICK) < 0) {
      return make(revision);
    }
    Instant pause = before.at().plus(before.took().multipliedBy(PAUSES));
    if (!making && (hurry || pause.isBefore(clock.instant()))) {
      making = true;
      background.execute(
          () -> {
            try {
              make(revision);
            } catch (RapporteurException e) {
              LOG.warn("make what is new failed: {}", e.getMessage()); // the older one stays
            } finally {
              making = false;
            }
          });
    }
    return before.value();
  }

  /** The one that was made last. */
  Optional<T> last() {
    return Optional.ofNullable(made).map(Made::value);
  }

  /** Somebody who works here changed the record: no pause before that is seen. */
  void hurry() {
    hurry = true;
  }

  private synchronized T makeFirst(long revision) {
    Made<T> before = made;
    return before != null ? before.value() : make(revision);
  }

  private T make(long revision) {
    hurry = false;
    long begin = System.nanoTime();
    T value = make.get();
    made =
        new Made<>(value, revision, clock.instant(), Duration.ofNanos(System.nanoTime() - begin));
    return value;
  }
}
