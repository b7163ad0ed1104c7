package org.rapporteur.web;

import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;

/**
 * Measures what somebody waits for: from asking for a page until Chromium first paints words of it
 * (first-contentful-paint of the Performance API), with an empty cache and with a filled one.
 */
public final class FirstPaint {
  private static final int TIMES = 20;

  /** Of a page; waits until the browser has told it. */
  private static final String PAINT =
      """
      const done = arguments[arguments.length - 1];
      new PerformanceObserver((list) => {
        const paint = list.getEntriesByName('first-contentful-paint')[0];
        if (paint) done(paint.startTime);
      }).observe({ type: 'paint', buffered: true });
      """;

  /** Pages that every record has, and where the first of a kind is found. */
  private static final Map<String, String> FIRST_OF =
      ImmutableMap.of(
          "issue", "/issues .statements h2 a",
          "statement", "/statements .statements .where a:last-child",
          "article", "/articles #results td a",
          "actor", "/actors #results td a");

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final Browser browser;

  private FirstPaint(Browser browser) {
    this.browser = browser;
  }

  /**
   * Prints a line for each page.
   *
   * @param arguments a record to serve, or the address of a server that runs; how many times each
   *     page is opened (without it, 20)
   */
  public static void main(String[] arguments) throws Exception {
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TIMES;
    if (arguments[0].startsWith("http")) {
      measure(arguments[0].replaceFirst("/?$", "/"), times);
      return;
    }
    try (ServerProcess server = ServerProcess.start(Path.of(arguments[0]))) {
      measure("http://127.0.0.1:" + server.port() + "/", times);
      server.stop();
    }
  }

  private static void measure(String root, int times) {
    try (Browser browser = Browser.open(root, /* scripts= */ true).size(1280, 900)) {
      var measuring = new FirstPaint(browser);
      measuring.pages().forEach((name, path) -> measuring.line(name, path, times));
    }
  }

  private Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    for (String name :
        new String[] {
          "issues",
          "statements",
          "articles",
          "actors",
          "timeline",
          "network",
          "theatres",
          "review",
          "add"
        }) {
      pages.put(name, "/" + name);
    }
    pages.put("home", "/");
    pages.put("statements, search", "/statements?text=minister");
    FIRST_OF.forEach((name, where) -> first(where).ifPresent(path -> pages.put(name, path)));
    return pages;
  }

  /** The path of the first link that a selector finds on a page. */
  private Optional<String> first(String where) {
    String[] parts = where.split(" ", 2);
    return browser.go(parts[0]).driver().findElements(By.cssSelector(parts[1])).stream()
        .map(link -> link.getDomAttribute("href") + "")
        .findFirst();
  }

  private void line(String name, String path, int times) {
    paint(path); // what the server makes at the first asking is another's figure
    double[] cold = new double[times];
    double[] warm = new double[times];
    for (int i = 0; i < times; i++) {
      browser.driver().executeCdpCommand("Network.clearBrowserCache", ImmutableMap.of());
      cold[i] = paint(path);
      warm[i] = paint(path);
    }
    out.printf(
        Locale.ROOT,
        "%-20s cold: p50 %5.0f ms, p95 %5.0f ms; warm: p50 %5.0f ms, p95 %5.0f ms%n",
        name,
        percentile(cold, 50),
        percentile(cold, 95),
        percentile(warm, 50),
        percentile(warm, 95));
  }

  private double paint(String path) {
    Object millis = browser.go(path).driver().executeAsyncScript(PAINT);
    return millis instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static double percentile(double[] millis, int percent) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
