package org.rapporteur.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Gets pages from the web, politely and warily: it keeps robots.txt and a pause for each host,
 * tells the truth about what it is, asks again when a site is busy, follows few redirects, reads no
 * more than {@link RawDocument#MAXIMUM_BYTES}, and never asks an address that is not public, at
 * whatever turn of a chain of redirects. Thread-safe.
 *
 * <p>A name is looked up for the check and again for the connection, which follows at once, after
 * whatever had to be waited for: the Java platform's cache of addresses (30 seconds by default)
 * answers both alike.
 */
public final class Fetcher {
  private static final int MOST_ROBOTS_BYTES = 500 * 1024; // RFC 9309, section 2.5

  private final FetchSettings settings;
  private final FetchMemory memory;
  private final Clock clock;
  private final Predicate<InetAddress> reachable;
  private final HttpClient client;
  private final Map<String, Robots> robots = new ConcurrentHashMap<>();
  private final Map<String, HostTurn> turns = new ConcurrentHashMap<>();
  private final Map<String, FetchMemory.Validators> pending = new ConcurrentHashMap<>();

  /** The one who may ask a host next, and when. */
  private static final class HostTurn {
    private Instant next = Instant.MIN;
  }

  Fetcher(
      FetchSettings settings, FetchMemory memory, Clock clock, Predicate<InetAddress> reachable) {
    this.settings = settings;
    this.memory = memory;
    this.clock = clock;
    this.reachable = reachable;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
  }

  /** Fetches from the public internet only. */
  public static Fetcher open(FetchSettings settings, FetchMemory memory, Clock clock) {
    return new Fetcher(settings, memory, clock, PublicAddresses::contain);
  }

  /**
   * Gets a page, following redirects. The document bears the address that was asked for, whatever
   * the site's answer: see {@link RawDocument#status()}; 304 says that it is as it was.
   *
   * @throws RapporteurException {@link Fault#DATA} if it may not or cannot be had: a refused
   *     address, robots.txt, a site that does not answer
   */
  public RawDocument fetch(URI page) {
    URI at = page;
    for (int hop = 0; hop <= FetchSettings.MOST_REDIRECTS; hop++) {
      check(page, at);
      if (!robots(page, at).allow(at.toString())) {
        throw refused(page, at, "its robots.txt asks programs not to");
      }
      Answer answer = ask(page, at, memory.of(page.toString()), RawDocument.MAXIMUM_BYTES + 1);
      Optional<String> location = answer.header("Location");
      if (!answer.redirects() || location.isEmpty()) {
        return document(page, answer);
      }
      URI from = at;
      at =
          Links.absolute(at.toString(), location.get())
              .orElseThrow(() -> refused(page, from, "redirects to " + location.get()));
    }
    throw refused(page, at, "more than " + FetchSettings.MOST_REDIRECTS + " redirects");
  }

  /** Says that what was fetched has been dealt with, so that it need not be sent again. */
  public void settled(String uri) {
    FetchMemory.Validators validators = pending.remove(uri);
    if (validators != null) {
      memory.keep(uri, validators);
    }
  }

  /** A site's answer, its body cut at a limit. */
  private static final class Answer {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    boolean redirects() {
      return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    boolean busy() {
      return status == 429 || status == 502 || status == 503 || status == 504;
    }
  }

  private RawDocument document(URI page, Answer answer) {
    var validators =
        new FetchMemory.Validators(answer.header("ETag"), answer.header("Last-Modified"));
    boolean comparable =
        validators.entityTag().isPresent() || validators.lastModified().isPresent();
    if (answer.status == 200 && comparable) {
      pending.put(page.toString(), validators);
    }
    RawDocument document = RawDocument.of(page.toString(), answer.body).answered(answer.status);
    return answer.header("Content-Type").map(document::typed).orElse(document);
  }

  private Robots robots(URI page, URI at) {
    URI file = at.resolve("/robots.txt");
    return robots.computeIfAbsent(
        file.toString(),
        name -> {
          Answer answer = ask(page, file, Optional.empty(), MOST_ROBOTS_BYTES);
          for (int hop = 0; answer.redirects() && hop < FetchSettings.MOST_REDIRECTS; hop++) {
            Optional<URI> next =
                answer.header("Location").flatMap(link -> Links.absolute(name, link));
            if (next.isEmpty()) {
              break;
            }
            answer = ask(page, next.get(), Optional.empty(), MOST_ROBOTS_BYTES);
          }
          return Robots.of(name, answer.status, answer.body, settings.agentName());
        });
  }

  /** Asks one address, again while the site is busy. */
  private Answer ask(URI page, URI at, Optional<FetchMemory.Validators> known, int most) {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == settings.attempts();
      Duration pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 5));
      try {
        waitForTurn(at);
        check(page, at);
        Answer answer = send(at, known, most);
        if (!answer.busy() || last) {
          return answer;
        }
        pause = retryAfter(answer).orElse(pause);
      } catch (IOException e) {
        if (last) {
          throw new RapporteurException(Fault.DATA, page + ": cannot be fetched: " + reason(e), e);
        }
      } catch (InterruptedException e) {
        throw interrupted(page, e);
      }
      sleep(page, pause);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void check(URI page, URI at) {
    if (!Links.isPage(at)) {
      throw refused(page, at, Links.whyNoPage(at));
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(at.getHost())) {
        if (!reachable.test(address)) {
          throw refused(page, at, address.getHostAddress() + " is not a public address");
        }
      }
    } catch (UnknownHostException e) {
      throw new RapporteurException(Fault.DATA, page + ": no such host: " + at.getHost(), e);
    }
  }

  private static RapporteurException refused(URI page, URI at, String why) {
    String where = at.equals(page) ? "" : " at " + at;
    return new RapporteurException(Fault.DATA, page + ": not fetched" + where + ": " + why);
  }

  private Answer send(URI at, Optional<FetchMemory.Validators> known, int most)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(settings.pageTimeout())
            .header("User-Agent", settings.agent())
            .header("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5")
            .header("Accept-Encoding", "gzip");
    known
        .flatMap(FetchMemory.Validators::entityTag)
        .ifPresent(tag -> request.header("If-None-Match", tag));
    known
        .flatMap(FetchMemory.Validators::lastModified)
        .ifPresent(date -> request.header("If-Modified-Since", date));
    Instant end = clock.instant().plus(settings.pageTimeout());
    HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      boolean zipped =
          response.statusCode() != 304
              && response
                  .headers()
                  .firstValue("Content-Encoding")
                  .filter("gzip"::equals)
                  .isPresent();
      byte[] bytes = upTo(most, zipped ? new GZIPInputStream(body) : body, end);
      return new Answer(response.statusCode(), response.headers(), bytes);
    }
  }

  private byte[] upTo(int most, InputStream in, Instant end) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 14];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      bytes.write(block, 0, Math.min(read, most - bytes.size()));
      if (bytes.size() == most) {
        break;
      }
      if (clock.instant().isAfter(end)) {
        throw new IOException("takes longer than " + settings.pageTimeout().toSeconds() + " s");
      }
    }
    return bytes.toByteArray();
  }

  private void waitForTurn(URI at) throws InterruptedException {
    HostTurn turn = turns.computeIfAbsent(at.getHost(), host -> new HostTurn());
    Robots known = robots.get(at.resolve("/robots.txt").toString());
    Duration wished = known == null ? Duration.ZERO : known.pause();
    Duration pause = wished.compareTo(settings.pause()) > 0 ? wished : settings.pause();
    Duration wait;
    synchronized (turn) {
      Instant now = clock.instant();
      Instant mine = turn.next.isAfter(now) ? turn.next : now;
      wait = Duration.between(now, mine);
      turn.next = mine.plus(atMost(pause));
    }
    Thread.sleep(wait.toMillis());
  }

  private static Duration atMost(Duration pause) {
    return pause.compareTo(FetchSettings.LONGEST_PAUSE) > 0 ? FetchSettings.LONGEST_PAUSE : pause;
  }

  private static Optional<Duration> retryAfter(Answer answer) {
    return answer
        .header("Retry-After")
        .filter(value -> value.matches("\\d{1,5}"))
        .map(value -> atMost(Duration.ofSeconds(Long.parseLong(value))));
  }

  private static void sleep(URI page, Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(page, e);
    }
  }

  private static RapporteurException interrupted(URI page, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new RapporteurException(Fault.ENVIRONMENT, "interrupted while fetching " + page, e);
  }
}
