package org.rapporteur.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Measures a server that runs: each page alone, the median and the 95th percentile until its last
 * byte is here, and then many readers at once, who go from page to page without a pause.
 */
public final class ServerTiming {
  private static final int TIMES = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words for searches: frequent, rare, with fields. */
  private static final List<String> WORDS =
      List.of("president", "security", "minister said", "trade OR tariff", "speaker:smith", "deal");

  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  private ServerTiming(String root) {
    this.root = root;
  }

  /**
   * Prints a line for each page, and one for the crowd.
   *
   * @param arguments the server's address; how many readers; for how many seconds
   */
  public static void main(String[] arguments) throws Exception {
    var timing = new ServerTiming(arguments[0].replaceFirst("/$", ""));
    Map<String, List<String>> pages = timing.pages();
    for (Map.Entry<String, List<String>> page : pages.entrySet()) {
      timing.alone(page.getKey(), page.getValue());
    }
    if (arguments.length > 2) {
      timing.crowd(pages, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }
  }

  /** Each kind of page, and addresses of that kind. */
  private Map<String, List<String>> pages() throws IOException, InterruptedException {
    List<String> articles = each("/api/v1/articles?limit=300", a -> path("/articles/", a));
    List<String> statements = each("/api/v1/statements?limit=300", s -> path("/statements/", s));
    List<String> actors = each("/api/v1/actors?limit=300", a -> Links.actor(a.get("id").asText()));
    List<String> issues = each("/api/v1/issues", i -> path("/issues/", i));
    String asked = issues.get(0).substring("/issues/".length());
    List<String> words = WORDS.stream().map(Links::segment).toList();
    var pages = new TreeMap<String, List<String>>();
    pages.put("home", List.of("/"));
    pages.put("articles", List.of("/articles", "/articles?page=3"));
    pages.put("articles, words", List.of("/articles?words=trump", "/articles?words=news"));
    pages.put("article", articles);
    pages.put("issues", List.of("/issues"));
    pages.put("issue", issues);
    pages.put("issue as of a day", of(issues, i -> i + "?as-of=2020-05-17"));
    pages.put("actors", List.of("/actors", "/actors?page=7", "/actors?type=STATE"));
    pages.put("actors, name", List.of("/actors?name=smith", "/actors?name=tru"));
    pages.put("actor", actors);
    pages.put("statements", List.of("/statements", "/statements?page=5"));
    pages.put("statements, search", of(words, w -> "/statements?text=" + w));
    pages.put(
        "statements, filter", List.of("/statements?manner=DIRECT", "/statements?issue=" + asked));
    pages.put("statements, speaker", of(actors, a -> "/statements?speaker=" + a.substring(8)));
    pages.put("statement", statements);
    pages.put(
        "timeline", List.of("/timeline", "/timeline?issue=" + asked, "/timeline?actor=France"));
    pages.put("network", List.of("/network"));
    pages.put("network, GraphML", List.of("/network.graphml"));
    pages.put("contributions", List.of("/theatres", "/theatres?without=United%20States"));
    pages.put("review", List.of("/review"));
    pages.put("API articles", List.of("/api/v1/articles", "/api/v1/articles?offset=5000"));
    pages.put("API article", of(articles, a -> "/api/v1" + a));
    pages.put("API statements", List.of("/api/v1/statements", "/api/v1/statements?manner=MIXED"));
    pages.put("API actors", List.of("/api/v1/actors"));
    pages.put("API actor", of(actors, a -> "/api/v1" + a));
    pages.put("API positions", of(issues, i -> "/api/v1" + i + "/positions"));
    pages.put("API events", List.of("/api/v1/events", "/api/v1/events?actor=France"));
    pages.put("API search", of(words, w -> "/api/v1/search?q=" + w));
    return pages;
  }

  private static String path(String before, JsonNode item) {
    return before + Links.segment(item.get("id").asText());
  }

  private static List<String> of(List<String> some, Function<String, String> address) {
    return some.stream().map(address).toList();
  }

  private List<String> each(String list, Function<JsonNode, String> address)
      throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    JSON.readTree(get(list).body()).get("items").forEach(item -> found.add(address.apply(item)));
    return found;
  }

  private void alone(String what, List<String> addresses) throws Exception {
    long[] nanos = new long[TIMES];
    long largest = 0;
    get(addresses.get(0));
    for (int i = 0; i < TIMES; i++) {
      String address = addresses.get(i % addresses.size());
      long begin = System.nanoTime();
      HttpResponse<byte[]> answer = get(address);
      nanos[i] = System.nanoTime() - begin;
      largest = Math.max(largest, answer.body().length);
      if (answer.statusCode() != 200) {
        out.println(address + ": " + answer.statusCode());
      }
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%-22s median %7.1f ms, p95 %7.1f ms, largest %6.1f kB%n",
        what,
        nanos[TIMES / 2] / 1e6,
        nanos[TIMES * 95 / 100] / 1e6,
        largest / 1e3);
  }

  private void crowd(Map<String, List<String>> pages, int readers, int seconds)
      throws InterruptedException {
    List<String> all = pages.values().stream().flatMap(List::stream).toList();
    List<List<String>> kinds = List.copyOf(pages.values());
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    Queue<String> errors = new ConcurrentLinkedQueue<>();
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    var threads = new ArrayList<Thread>();
    for (int reader = 0; reader < readers; reader++) {
      var random = new Random(reader);
      var thread =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  List<String> kind = kinds.get(random.nextInt(kinds.size()));
                  one(kind.get(random.nextInt(kind.size())), times, errors);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%d readers for %d s over %d addresses: %d answers, %d errors, median %.1f ms, p95 %.1f"
            + " ms, longest %.1f ms%n",
        readers,
        seconds,
        all.size(),
        sorted.length,
        errors.size(),
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
    errors.stream().limit(10).forEach(out::println);
  }

  private void one(String address, Queue<Long> times, Queue<String> errors) {
    long begin = System.nanoTime();
    try {
      int status = get(address).statusCode();
      times.add(System.nanoTime() - begin);
      if (status != 200) {
        errors.add(address + ": " + status);
      }
    } catch (IOException e) {
      errors.add(address + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
