package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Record;

/** What becomes of a server that is stopped or killed while people work at it. */
class ServerProcessTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BOUNDARY = "a-line-that-no-sample-holds";
  private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
  private static final Pattern WORK = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Path PROJECT = Path.of(System.getProperty("rapporteur.project", ".."));
  private static final List<String> SAMPLES =
      List.of(
          "liaison-office.html", "drone-engines.html", "strait-mission.html", "strait-vote.txt");
  private static final int SIGTERM = 128 + 15;

  @TempDir Path folder;

  @Test
  void aRequestInHandIsAnsweredBeforeTheServerStops() throws Exception {
    Fixture.record(folder).close();
    Path log = folder.resolve("access.jsonl");

    try (ServerProcess server =
        ServerProcess.start(folder.resolve("room.db"), "--access-log", log.toString())) {
      String body =
          "token=%s&target=harbour&back=/&name=Bea&email=b@example.org&words=late"
              .formatted(server.token());
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        String head =
            "POST /notes?secret=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(FORM, body.length());
        socket.getOutputStream().write((head + body.substring(0, 20)).getBytes(UTF_8));
        socket.getOutputStream().flush();
        Thread.sleep(300);
        server.stop();
        Thread.sleep(300);
        socket.getOutputStream().write(body.substring(20).getBytes(UTF_8));
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 303");
      }
      assertThat(server.end()).isEqualTo(SIGTERM);
    }

    assertThat(Files.readString(log))
        .contains("\"method\":\"GET\",\"path\":\"/\",\"status\":200,\"bytes\":")
        .contains("\"method\":\"POST\",\"path\":\"/notes\",\"status\":303,\"bytes\":")
        .contains("\"address\":\"127.0.0.1\"}")
        .doesNotContain("secret");
  }

  @Test
  void whatWasDecidedOutlivesTheServerThatIsKilledAndAnUploadGoesOnWhereItEnded() throws Exception {
    Fixture.record(folder).close();
    Path room = folder.resolve("room.db");
    int answered = 0;
    try (ServerProcess server = ServerProcess.start(room, models())) {
      String form = "back=/&token=" + server.token();
      assertThat(server.post("/add", MULTIPART, upload(server.token()))).isEqualTo(303);
      for (boolean added = false; answered < 40 || !added; answered += 2) {
        assertThat(server.post("/statements/harbour-2/confirm", FORM, form)).isEqualTo(303);
        assertThat(server.post("/statements/harbour-2/undo", FORM, form)).isEqualTo(303);
        added = server.get("/api/v1/works").contains("\"added\":1");
      }
      server.kill();
      server.end();
    }

    try (Record record = Record.open(room.toString(), Fixture.CLOCK)) {
      assertThat(record.decisionsOn("harbour-2")).hasSize(answered);
      var wrong = new ArrayList<String>();
      record.verify(wrong::add);
      assertThat(wrong).isEmpty();
    }

    try (ServerProcess server = ServerProcess.start(room, models())) {
      server.post("/add", MULTIPART, upload(server.token()));
      String id =
          WORK.matcher(server.get("/api/v1/works")).results().findFirst().orElseThrow().group(1);
      String events = server.get("/api/v1/works/" + id + "/events");

      assertThat(events).startsWith("event: progress\ndata: {").contains("\"state\":\"DONE\"");
      assertThat(server.get("/add/" + id))
          .contains("Done: ")
          .contains(" known")
          .contains(SAMPLES.get(0));
      assertThat(server.get("/api/v1/articles")).contains("\"total\":" + (2 + SAMPLES.size()));
    }
  }

  @Test
  void aNameOfTheWebThatLeadsToThisMachineIsNotAsked() throws Exception {
    Fixture.record(folder).close();
    Path names =
        Files.writeString(
            folder.resolve("hosts"),
            """
            127.0.0.1 news.example
            10.1.2.3 paper.example
            8.8.8.8 both.example
            127.0.0.1 both.example
            """);
    try (ServerProcess server =
            ServerProcess.start(
                "-Djdk.net.hosts.file=" + names, folder.resolve("room.db"), models());
        var secret = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String addresses =
          "http://news.example:%1$d/\nhttp://both.example:%1$d/\nhttp://paper.example/"
              .formatted(secret.getLocalPort());
      String form = "token=" + server.token() + "&addresses=" + Links.segment(addresses);
      assertThat(server.post("/add", FORM, form)).isEqualTo(303);
      String id =
          WORK.matcher(server.get("/api/v1/works")).results().findFirst().orElseThrow().group(1);
      server.get("/api/v1/works/" + id + "/events"); // until its end

      assertThat(server.get("/add/" + id))
          .contains("not fetched: 127.0.0.1 is not a public address")
          .contains("not fetched: 10.1.2.3 is not a public address")
          .contains("3 failed");
      secret.setSoTimeout(1);
      assertThatThrownBy(secret::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String[] models() {
    return new String[] {"--models", PROJECT.resolve("models").toString()};
  }

  private static String upload(String token) throws IOException {
    var body = new StringBuilder();
    part(body, "token\"", token);
    for (String name : SAMPLES) {
      part(
          body,
          "files\"; filename=\"" + name + "\"",
          Files.readString(PROJECT.resolve("samples").resolve(name)));
    }
    return body.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  private static void part(StringBuilder body, String name, String content) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
    body.append(name).append("\r\n\r\n").append(content).append("\r\n");
  }
}
