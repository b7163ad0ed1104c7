package org.rapporteur.ingest;

import java.time.Duration;
import java.util.Locale;

/**
 * How pages are asked for. Immutable.
 *
 * @param agent what the program says it is: a name, a version and where to read about it
 * @param pause the least time between two requests to one host; a site's own wish for more is kept
 * @param attempts how often a page is asked for, at least once, when the site is busy or silent
 * @param connectTimeout how long a site may take to answer the call
 * @param pageTimeout how long a page may take from the request to its last byte
 */
public record FetchSettings(
    String agent, Duration pause, int attempts, Duration connectTimeout, Duration pageTimeout) {
  /** Longer than this, whatever a site wishes, no request waits. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  static final int MOST_REDIRECTS = 5;

  public FetchSettings {
    if (agent.isBlank() || pause.isNegative() || attempts < 1) {
      throw new IllegalArgumentException("agent '" + agent + "', " + pause + ", " + attempts);
    }
  }

  /** One request a second and host, three attempts. */
  public static FetchSettings standard(String version) {
    return new FetchSettings(
        "Rapporteur/" + version + " (news reading software; one request a second)",
        Duration.ofSeconds(1),
        3,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60));
  }

  public FetchSettings pause(Duration between) {
    return new FetchSettings(agent, between, attempts, connectTimeout, pageTimeout);
  }

  /** The name that robots.txt files address. */
  String agentName() {
    return agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
