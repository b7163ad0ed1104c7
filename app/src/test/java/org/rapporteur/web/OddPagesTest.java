package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import org.rapporteur.store.StoredIssue;

/** Whatever is asked of whichever page of the table, in its address, is no defect. */
class OddPagesTest {
  private static final List<String> ODD =
      List.of(
          "",
          "%00",
          "a%00b",
          "%FF%FE",
          "%F0%9F%98%80%E2%80%AE",
          "';DROP%20TABLE%20article;--",
          "-1",
          "99999999999999999999",
          "%2B999999999-12-31",
          "..%2F..%2Fetc%2Fpasswd",
          "%0D%0AX-Injected:%201",
          "(((",
          "date:%5B",
          "x".repeat(201));

  /** What addresses of pages hold somewhere. */
  private static final List<String> PARAMETERS =
      List.of(
          "text",
          "speaker",
          "affiliation",
          "manner",
          "from",
          "to",
          "site",
          "issue",
          "article",
          "order",
          "page",
          "as-of",
          "type",
          "name",
          "actor",
          "words",
          "without",
          "theatre",
          "least",
          "a",
          "b",
          "done",
          "decided",
          "changed",
          "suppose-norway");

  private static final int TRIED = 1; // of what is odd, another for each parameter

  @TempDir private Path folder;

  @Test
  void noAddressHoweverOddIsADefectAndNothingOfItIsObeyed() throws Exception {
    try (Record record = Fixture.record(folder)) {
      record.accounts().add("Adm", Passwords.NOBODY, Role.ADMIN);
      var issue =
          new Issue(
              "odd",
              "NATO " + Fixture.SCRIPT,
              List.of(Fixture.SCRIPT),
              List.of(),
              Optional.of("nato"),
              List.of());
      record.putIssue(new StoredIssue("odd", IssueFile.write(List.of(issue))));
      var settings = new WebSettings("127.0.0.1", 0, "x", true, Optional.empty(), Optional.empty());
      try (WebServer server =
          WebServer.start(
              record, settings, Fixture.CLOCK, Fixture.desk(record, folder), Optional.empty())) {
        Secret session = Secret.random();
        record.accounts().begin("Adm", session.digest(), Fixture.SCRIPT);
        Visitor visitor =
            new Visitor(server)
                .holding("rapporteur", session.value())
                .saying(Access.TOKEN_HEADER, session.formToken());
        visitor.send(
            "POST",
            "/notes",
            Visitor.form(
                "target",
                "harbour",
                "back",
                "/",
                "name",
                Fixture.SCRIPT,
                "email",
                "a@example.org",
                "words",
                Fixture.SCRIPT));

        var defects = new ArrayList<String>();
        for (String address : addresses(server)) {
          HttpResponse<String> answer = visitor.get(address);
          if (answer.statusCode() >= 500 || answer.body().contains("<img src=x")) {
            defects.add(answer.statusCode() + " " + address);
          }
        }
        assertThat(defects).isEmpty();
      }
    }
  }

  /** Every page of the table as it is, and with each parameter in turn set to something odd. */
  private static List<String> addresses(WebServer server) {
    var addresses = new ArrayList<String>();
    for (Endpoint route : server.endpoints()) {
      if (route.method.equals(HandlerType.GET)
          && !Api.isAt(route.path)
          && !Operation.isAt(route.path)) {
        for (String id : List.of("harbour", "harbour-1", "odd", "oda-lind")) {
          addresses.add(route.path.replaceAll("[{<]\\w+[}>]|\\*", id));
        }
        String path = addresses.get(addresses.size() - 1);
        for (int i = 0; i < PARAMETERS.size(); i++) {
          for (int j = 0; j < TRIED; j++) {
            String odd = ODD.get((i * TRIED + j) % ODD.size());
            addresses.add(path + "?" + PARAMETERS.get(i) + "=" + odd);
          }
        }
      }
    }
    return addresses.stream().distinct().toList();
  }
}
