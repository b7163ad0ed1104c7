package org.rapporteur.store;

import java.time.Duration;
import java.time.Instant;

/**
 * One browser in which somebody is logged in.
 *
 * @param id tells it from others of its account, and opens nothing
 * @param agent what the browser says it is
 * @param begun when its user logged in
 * @param seen when it last asked for something, to the minute
 */
public record Session(String id, String agent, Instant begun, Instant seen) {
  /** A session that asks for nothing ends after a working day. */
  public static final Duration LONGEST_IDLE = Duration.ofHours(8);

  /** Any session ends after this. */
  public static final Duration LONGEST = Duration.ofDays(7);

  private static final int ID_DIGITS = 16;

  static String id(String digest) {
    return digest.substring(0, Math.min(ID_DIGITS, digest.length()));
  }
}
