package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;

/** What a site lets programs fetch (RFC 9309). Immutable. */
final class Robots {
  private final BaseRobotRules rules;

  private Robots(BaseRobotRules rules) {
    this.rules = rules;
  }

  /**
   * The rules of an answer to the request for robots.txt: without such a file all may be fetched;
   * while the site cannot answer, nothing.
   *
   * @param agent the program's name, in lower case
   */
  static Robots of(String uri, int status, byte[] body, String agent) {
    if (status >= 500 || status == 429) {
      return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE));
    }
    if (status >= 400) {
      return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
    }
    return new Robots(
        new SimpleRobotRulesParser()
            .parseContent(
                uri, new String(body, UTF_8).getBytes(UTF_8), "text/plain", List.of(agent)));
  }

  boolean allow(String uri) {
    return rules.isAllowed(uri);
  }

  /** How long the site wishes programs to wait between requests; zero if it does not say. */
  Duration pause() {
    long millis = rules.getCrawlDelay();
    return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
  }
}
