package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.store.Record;

/** Addresses that somebody adds to have the server ask what only the server can reach. */
class ForeignAddressesTest {
  private static final String BOUNDARY = "a-line-that-nothing-holds";

  /** Each stands for the port of the secret where it says PORT. */
  private static final List<String> PRIVATE =
      List.of(
          "http://127.0.0.1:PORT/",
          "http://127.0.0.2:PORT/",
          "http://0.0.0.0:PORT/",
          "http://[::1]:PORT/",
          "http://[::]:PORT/",
          "http://[::ffff:127.0.0.1]:PORT/",
          "http://[::ffff:7f00:1]:PORT/",
          "http://localhost:PORT/",
          "http://LOCALHOST:PORT/",
          "http://2130706433:PORT/",
          "http://10.0.0.1/",
          "http://172.16.0.1/",
          "http://192.168.1.1/",
          "http://100.64.0.1/",
          "http://169.254.169.254/latest/meta-data/",
          "http://[fd00::1]/",
          "http://[fe80::1]/",
          "http://[64:ff9b::7f00:1]/");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger ASKED = new AtomicInteger();

  @TempDir static Path folder;

  private static HttpServer secret;
  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() throws IOException {
    secret = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secret.createContext(
        "/",
        exchange -> {
          ASKED.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    secret.start();
    record = Fixture.record(folder);
    Path models = Path.of(System.getProperty("rapporteur.project", "..")).resolve("models");
    var desk =
        new Desk(
            () -> Rapporteur.open(models, CleaningSettings.standard()),
            () -> {
              throw new RapporteurException(Fault.ENVIRONMENT, "no index here");
            },
            afterEach -> {},
            Fixture.CLOCK);
    server =
        WebServer.start(
            record, new WebSettings("127.0.0.1", 0, "Ann"), Fixture.CLOCK, desk, Optional.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
    secret.stop(0);
  }

  @Test
  void noAddressOfAPrivateNetworkIsAsked() throws Exception {
    List<String> addresses = PRIVATE.stream().map(ForeignAddressesTest::atTheSecret).toList();

    var reasons = added(String.join("\n", addresses), "", "");

    assertThat(reasons.keySet()).hasSameSizeAs(addresses);
    assertThat(reasons.values())
        .allMatch(reason -> reason.matches(".*: not fetched: [0-9a-f.:]+ is not a public address"));
    assertThat(ASKED).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "http://017700000001:PORT/, it is one number in base 8",
    "http://0177.0.0.1:PORT/, a part of it is in base 8",
    "http://0x7f.0.0.1:PORT/, a part of it is in base 16",
    "http://127.1:PORT/, parts are left out",
    "http://user:word@127.0.0.1:PORT/, it names a user",
    "http://example.org@127.0.0.1:PORT/, it looks like another host",
    "http://example.org:80@127.0.0.1:PORT/, it looks like another host and port",
    "http://127.0.0.1:PORT\\@example.org/, clients do not agree on its host",
    "http:///127.0.0.1:PORT/, it has no host",
    "http://[::1:PORT/, its bracket is not closed",
    "https:127.0.0.1, it is no address at all",
    "file:///etc/passwd, it is a file",
    "ftp://127.0.0.1:PORT/, no page is had so",
    "gopher://127.0.0.1:PORT/_GET, no page is had so",
    "jar:http://127.0.0.1:PORT/a!/b, no page is had so",
    "/etc/passwd, it is a file",
    "-, it is no address",
  })
  void whatIsNoAddressOfAPageIsRefusedBeforeAnythingIsTakenOn(String address, String why)
      throws Exception {
    HttpResponse<String> answer =
        new Visitor(server).post("/add", "addresses", atTheSecret(address));

    assertThat(answer.statusCode()).as(why).isEqualTo(400);
    assertThat(answer.body()).contains("expected http");
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void aListOrFeedThatIsSentLeadsToNoSuchAddressEither() throws Exception {
    String list = atTheSecret("http://127.0.0.1:PORT/list\nhttp://localhost:PORT/list\n");
    String feed =
        atTheSecret(
            """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "http://127.0.0.1:PORT/x">]>
            <rss version="2.0"><channel><title>The Paper</title>
            <item><title>Talks</title><link>http://localhost:PORT/feed</link></item>
            <item><title>&x;</title><link>file:///etc/passwd</link></item>
            </channel></rss>
            """);

    var reasons = added("http://10.0.0.1/", list, feed);

    assertThat(reasons).hasSizeGreaterThanOrEqualTo(4);
    assertThat(reasons.values()).noneMatch(String::isEmpty);
    assertThat(ASKED).hasValue(0);
  }

  private static String atTheSecret(String address) {
    return address.replace("PORT", String.valueOf(secret.getAddress().getPort()));
  }

  /** Why nothing came of each input of a work, by its address. */
  private static Map<String, String> added(String addresses, String list, String feed)
      throws Exception {
    var visitor = new Visitor(server);
    var body = new StringBuilder();
    part(body, "token\"", visitor.token());
    part(body, "addresses\"", addresses);
    if (!list.isEmpty()) {
      part(body, "files\"; filename=\"list.txt\"", list);
      part(body, "files\"; filename=\"feed.xml\"", feed);
    }
    body.append("--").append(BOUNDARY).append("--\r\n");
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("/add"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String id = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    visitor.get("/api/v1/works/" + id + "/events"); // until its end
    JsonNode work = JSON.readTree(visitor.get("/api/v1/works/" + id).body());
    var reasons = new TreeMap<String, String>();
    for (JsonNode input : work.path("inputs")) {
      assertThat(input.path("outcome").textValue()).isEqualTo("FAILED");
      reasons.put(input.path("uri").textValue(), input.path("reason").asText(""));
    }
    return reasons;
  }

  private static void part(StringBuilder body, String name, String content) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
    body.append(name).append("\r\n\r\n").append(content).append("\r\n");
  }
}
