package org.rapporteur.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts attempts to log in, by whatever names a key, and says when there were too many. An attempt
 * counts before it is known how it ends, so that many at once are many. Thread-safe.
 */
final class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** More keys than this are not remembered; the one untouched longest is forgotten. */
  private static final int MOST_KEYS = 20_000;

  private final int most;
  private final Clock clock;
  private final Map<String, Deque<Instant>> attempts =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);

  /**
   * @param most attempts with one key in a quarter of an hour
   */
  Throttle(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Counts an attempt; or if there were too many, says how long to wait. */
  synchronized Optional<Duration> attempt(String key) {
    Instant now = clock.instant();
    Deque<Instant> made = attempts.computeIfAbsent(key, k -> new ArrayDeque<>());
    while (!made.isEmpty() && !made.peekFirst().plus(WINDOW).isAfter(now)) {
      made.removeFirst();
    }
    if (made.size() >= most) {
      return Optional.of(Duration.between(now, made.peekFirst().plus(WINDOW)));
    }
    made.addLast(now);
    if (attempts.size() > MOST_KEYS) {
      attempts.remove(attempts.keySet().iterator().next());
    }
    return Optional.empty();
  }

  /** Forgets the last attempt with a key: it was rightful. */
  synchronized void takeBack(String key) {
    Deque<Instant> made = attempts.get(key);
    if (made != null) {
      made.pollLast();
    }
  }

  /** Forgets all attempts with a key. */
  synchronized void forget(String key) {
    attempts.remove(key);
  }
}
