package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;

/** Whatever is sent to whichever route of the table, as a form, is no defect. */
class OddFormsTest {
  private static final List<String> ODD =
      List.of(
          "",
          "%00",
          "a%00b",
          "%FF%FE",
          "%F0%9F%98%80%E2%80%AE",
          "';DROP TABLE account;--".replace(" ", "%20"),
          "99999999999999999999",
          "..%2F..%2Fetc%2Fpasswd",
          "%0D%0AX-Injected:%201",
          "x".repeat(5_001));

  /** What forms hold somewhere. */
  private static final List<String> FIELDS =
      List.of(
          "name",
          "password",
          "new",
          "again",
          "role",
          "do",
          "label",
          "to",
          "back",
          "target",
          "words",
          "email",
          "into",
          "actor",
          "theme",
          "nudge",
          "content0",
          "source",
          "cue",
          "speaker",
          "manner",
          "addresses",
          "statement",
          "issue",
          "stance",
          "content0-at",
          "stance-harbour-pilots");

  private static final int TIMES_ASKED = 5;

  @TempDir private Path folder;

  @Test
  void noFormHoweverOddIsADefect() throws Exception {
    try (Record record = Fixture.record(folder)) {
      record.accounts().add("Adm", Passwords.NOBODY, Role.ADMIN);
      var settings = new WebSettings("127.0.0.1", 0, "x", true, Optional.empty(), Optional.empty());
      try (WebServer server = WebServer.start(record, settings, Fixture.CLOCK)) {
        var defects = new ArrayList<String>();
        for (Endpoint route : server.endpoints()) {
          boolean sent = route.method.isHttpMethod() && !route.method.equals(HandlerType.GET);
          for (String odd : sent ? ODD : List.<String>of()) {
            int status = send(record, server, route, odd);
            if (status >= 500) {
              defects.add(
                  status + " " + route.path + " " + odd.substring(0, Math.min(20, odd.length())));
            }
          }
        }
        // what a server without a reader answers to an article, and rightly
        defects.removeIf(defect -> defect.startsWith("503 /api/v1/read "));
        assertThat(defects).isEmpty();
        assertThat(record.accounts().hasAdmin()).isTrue();
      }
    }
  }

  private static int send(Record record, WebServer server, Endpoint route, String odd)
      throws Exception {
    Secret session = Secret.random();
    record.accounts().begin("Adm", session.digest(), odd.isEmpty() ? "" : "odd");
    String path = route.path.replaceAll("[{<]\\w+[}>]", odd.isEmpty() ? "none" : odd);
    String form =
        Stream.concat(
                Stream.of(Access.TOKEN_FIELD + "=" + session.formToken()),
                FIELDS.stream().map(field -> field + "=" + odd))
            .collect(Collectors.joining("&"));
    Visitor visitor =
        new Visitor(server)
            .holding("rapporteur", session.value())
            .saying(Access.TOKEN_HEADER, session.formToken());
    for (int asked = 1; ; asked++) {
      try {
        return visitor.send(route.method.name(), path, form).statusCode();
      } catch (IOException e) {
        // an address that is refused ends the connection with the form unread, and its answer,
        // which
        // was sent, can get lost on that
        if (asked == TIMES_ASKED) {
          throw e;
        }
      }
    }
  }
}
