package org.rapporteur.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server on this machine, which only the tests' own fetcher may reach. */
class FetcherTest {
  private static final FetchSettings QUICK =
      new FetchSettings(
          "Rapporteur/test", Duration.ZERO, 2, Duration.ofSeconds(2), Duration.ofSeconds(5));

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private String site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site = "http://127.0.0.1:" + server.getAddress().getPort();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Answers at a path. */
  private void answer(String path, int status, Map<String, String> headers, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
          headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
          exchange.sendResponseHeaders(
              known ? 304 : status, known || body.length == 0 ? -1 : body.length);
          if (!known) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
  }

  private void answer(String path, String body) {
    answer(path, 200, Map.of("Content-Type", "text/html"), body.getBytes(UTF_8));
  }

  private Fetcher fetcher(FetchMemory memory) {
    return new Fetcher(QUICK, memory, Clock.systemUTC(), address -> true);
  }

  private RawDocument fetch(String path) {
    return fetcher(FetchMemory.NONE).fetch(URI.create(site + path));
  }

  @Test
  void followsARedirectAndKeepsTheAddressThatWasAskedFor() {
    answer("/old", 301, Map.of("Location", "/new"), new byte[0]);
    answer("/new", "<p>They met.");

    RawDocument page = fetch("/old");

    assertThat(page.uri()).isEqualTo(site + "/old");
    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>They met.");
    assertThat(page.status()).hasValue(200);
    assertThat(page.mediaType()).hasValue("text/html");
  }

  @Test
  void doesNotRunInCircles() {
    answer("/a", 302, Map.of("Location", "/a"), new byte[0]);

    assertThatThrownBy(() -> fetch("/a")).hasMessageContaining("more than 5 redirects");
  }

  @Test
  void keepsWhatRobotsTxtAsks() {
    answer("/robots.txt", "User-agent: rapporteur\nDisallow: /private/\n");
    answer("/private/a", "secret");
    answer("/b", "open");

    assertThatThrownBy(() -> fetch("/private/a"))
        .hasMessageContaining("its robots.txt asks programs not to");
    assertThat(new String(fetch("/b").bytes(), UTF_8)).isEqualTo("open");
    assertThat(asked).doesNotContain("/private/a");
  }

  @Test
  void asksAgainWhileTheSiteIsBusy() {
    answer("/busy", 503, Map.of("Retry-After", "0"), new byte[0]);

    assertThat(fetch("/busy").status()).hasValue(503);
    assertThat(Collections.frequency(asked, "/busy")).isEqualTo(2);
  }

  @Test
  void remembersWhatASiteSaidOnlyWhenTheDocumentIsDealtWith() {
    answer("/a", 200, Map.of("ETag", "\"7\""), "They met.".getBytes(UTF_8));
    var kept = new HashMap<String, FetchMemory.Validators>();
    var memory =
        new FetchMemory() {
          @Override
          public Optional<Validators> of(String uri) {
            return Optional.ofNullable(kept.get(uri));
          }

          @Override
          public void keep(String uri, Validators validators) {
            kept.put(uri, validators);
          }
        };
    Fetcher fetcher = fetcher(memory);
    URI page = URI.create(site + "/a");

    assertThat(fetcher.fetch(page).status()).hasValue(200);
    assertThat(fetcher.fetch(page).status()).hasValue(200);
    fetcher.settled(page.toString());

    assertThat(fetcher.fetch(page).status()).hasValue(304);
  }

  @Test
  void unpacksNoMoreThanADocumentMayHold() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        gzip.write(block);
      }
    }
    answer("/bomb", 200, Map.of("Content-Encoding", "gzip"), bomb.toByteArray());

    RawDocument page = fetch("/bomb");

    assertThat(page.complete()).isFalse();
    assertThat(page.bytes()).hasSize(RawDocument.MAXIMUM_BYTES + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/admin",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.000.000.001/",
        "http://0.0.0.0/",
        "http://[::127.0.0.1]/",
        "http://[0:0:0:0:0:ffff:a00:1]/",
        "http://example.org@127.0.0.1/",
        "http://0/",
        "http://[::]/",
        "http://[::ffff:7f00:1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://localhost/",
        "http://localhost./",
        "http://localhost.localdomain/",
        "http://user:word@127.0.0.1/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/"
      })
  void asksNoAddressThatIsNotPublic(String address) {
    Fetcher fetcher = Fetcher.open(QUICK, FetchMemory.NONE, Clock.systemUTC());

    assertThatThrownBy(() -> fetcher.fetch(URI.create(address)))
        .hasMessageMatching(
            ".*(is not a public address|no such host|not an http or https|it names a user"
                + "|neither a name nor an address).*");
  }

  @Test
  void aNameThatLeadsElsewhereAfterAPauseIsNotAskedAgain() {
    answer("/busy", 503, Map.of("Retry-After", "0"), new byte[0]);
    var fetcher =
        new Fetcher(
            QUICK, FetchMemory.NONE, Clock.systemUTC(), address -> !asked.contains("/busy"));

    assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/busy")))
        .hasMessage(site + "/busy: not fetched: 127.0.0.1 is not a public address");
    assertThat(asked).containsOnlyOnce("/busy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/", "http://127.0.0.2:1/", "file:///etc/passwd"})
  void aRedirectLeadsToNoSuchAddressEither(String target) {
    answer("/away", 302, Map.of("Location", target), new byte[0]);
    InetAddress own = InetAddress.getLoopbackAddress();
    var fetcher =
        new Fetcher(
            QUICK,
            FetchMemory.NONE,
            Clock.systemUTC(),
            address -> address.equals(own) || PublicAddresses.contain(address));

    assertThatThrownBy(() -> fetcher.fetch(URI.create(site + "/away")))
        .hasMessageStartingWith(site + "/away: not fetched");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "8.8.8.8, true",
    "1.1.1.1, true",
    "2606:4700:4700::1111, true",
    "100.64.0.1, false",
    "172.31.255.255, false",
    "172.32.0.1, true",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "fd00::1, false",
    "fe80::1, false",
    "2002:7f00:1::, false",
    "2001:db8::1, false",
    "::, false",
  })
  void tellsPublicAddresses(String address, boolean isPublic) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @Test
  void aFeedGivesThePagesItLinksTo() {
    answer(
        "/feed",
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>The Paper</title>
        <item><title>Talks</title><link>/talks</link><pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate></item>
        <item><title>Nothing</title></item>
        <item><title>Inside</title><link>http://169.254.169.254/</link></item>
        </channel></rss>
        """);
    answer("/talks", "<p>They met.");
    InetAddress own = InetAddress.getLoopbackAddress();
    var fetcher =
        new Fetcher(
            QUICK,
            FetchMemory.NONE,
            Clock.systemUTC(),
            address -> address.equals(own) || PublicAddresses.contain(address));
    IngestSettings settings = IngestSettings.offline().fetcher(fetcher);

    var sources = new ArrayList<DocumentSource>();
    new Opener(settings).address(URI.create(site + "/feed")).forEachRemaining(sources::add);

    assertThat(sources.get(0).read().stated().title()).hasValue("Talks");
    assertThat(sources.get(0).read().stated().published()).hasValue("2025-03-04T09:00:00Z");
    assertThatThrownBy(sources.get(1)::read).hasMessage(site + "/feed#item=2: has no link");
    assertThatThrownBy(sources.get(2)::read).hasMessageContaining("is not a public address");
  }
}
