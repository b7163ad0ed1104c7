package org.rapporteur.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a server that is stopped or killed while people work at it. */
class ServerProcessTest {
  private static final String FORM = "application/x-www-form-urlencoded";
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
      try (var socket = new Socket("127.0.0.1", server.port())) {
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
}
