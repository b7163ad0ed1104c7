package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.store.Record;

/** What is tried on a server that is open to its machine, by pages of other sites and by hand. */
class AttacksTest {
  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() {
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
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.0.2.1"})
  void aNameThatLeadsHereReadsNothing(String host) throws Exception {
    for (String path : new String[] {"/", "/statements", "/api/v1/statements", "/login"}) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host))
          .startsWith("HTTP/1.1 403")
          .doesNotContain("Oda Lind");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "..%5c..%5cetc%5cpasswd",
        "%252e%252e%252fetc%252fpasswd",
        "....//....//etc/passwd",
        "/etc/passwd",
        "%00../etc/passwd",
        "..;/..;/etc/passwd",
      })
  void noPathLeadsToAFile(String path) throws Exception {
    for (String root : roots()) {
      String answer = raw("GET " + root + path + " HTTP/1.1\r\nHost: localhost");

      assertThat(answer).as(root + path).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("root:");
    }
  }

  /** Where every route of the table that takes a name from its address does so. */
  private static Set<String> roots() {
    var roots = new TreeSet<String>();
    for (Endpoint route : server.endpoints()) {
      int name = route.path.replaceAll("[{<*]", "*").indexOf('*');
      if (route.method.equals(HandlerType.GET) && name > 0) {
        roots.add(route.path.substring(0, name));
      }
    }
    return roots;
  }

  @Test
  void theAddressOfAnArticleThatIsSentIsNeverAsked() throws Exception {
    var asked = new AtomicInteger();
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    other.start();
    String address = "http://127.0.0.1:" + other.getAddress().getPort() + "/secret";
    String text =
        "Harbour plan grows\n\n"
            + "\u201cWe will send three pilots before summer,\u201d Foreign Minister Oda Lind said."
            + " The plan has been discussed for years, and the town waits.\n";
    try {
      String answer =
          raw(
              "POST /api/v1/read?uri="
                  + Links.segment(address)
                  + " HTTP/1.1\r\nHost: localhost\r\n"
                  + "Content-Type: text/html\r\nContent-Length: "
                  + html(text, address).length(),
              html(text, address));

      assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
      assertThat(asked).hasValue(0);
    } finally {
      other.stop(0);
    }
  }

  private static String html(String text, String address) {
    return "<html><head><link rel=canonical href=\"%1$s\"><base href=\"%1$s\"></head><body><article><img src=\"%1$s\"><p>%2$s</p></article></body></html>"
        .formatted(address, text.replace("\n\n", "</p><p>").replaceAll("[\u201c\u201d]", "&quot;"));
  }

  private static String raw(String head) throws IOException {
    return raw(head, "");
  }

  /** Sends what no client would send, and gives the whole answer. */
  private static String raw(String head, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n" + body).getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(ISO_8859_1);
    }
  }
}
