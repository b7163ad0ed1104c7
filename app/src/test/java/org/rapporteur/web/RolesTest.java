package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;

/** Walks the routing table: every route says the least that who asks must be, and keeps to it. */
class RolesTest {
  /** What everybody who reaches the server may ask: it tells nothing of the record. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /assets/*", "GET /health", "GET /ready", "GET /api/v1/openapi.json", "GET /login");

  /**
   * What is sent by readers and those who are not known yet; everything else changes the record.
   */
  private static final Set<String> SENT_BY_READERS =
      Set.of(
          "POST /theme",
          "POST /notes",
          "POST /api/v1/read",
          "POST /login",
          "POST /logout",
          "POST /account/password",
          "POST /account/tokens",
          "POST /account/tokens/{id}/revoke",
          "POST /account/sessions/end",
          "POST /account/sessions/{id}/end");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    record.accounts().add("keeper", "unused", Role.ADMIN);
    for (Role role : Role.values()) {
      record.accounts().add(role.name(), Passwords.NOBODY, role);
    }
    server =
        WebServer.start(
            record,
            new WebSettings("127.0.0.1", 0, "Ann", true, Optional.empty(), Optional.empty()),
            Fixture.CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @Test
  void everyRouteSaysWhatItNeeds() {
    assertThat(routes()).hasSizeGreaterThan(50);
    assertThat(routes())
        .allSatisfy(
            route ->
                assertThat(route.metadata(Roles.class).getRoles())
                    .as(name(route))
                    .hasSize(1)
                    .hasOnlyElementsOfType(Needs.class));
  }

  @Test
  void whatTellsOfTheRecordNeedsAReader() {
    var open = new TreeSet<String>();
    for (Endpoint route : routes()) {
      if (route.method.equals(HandlerType.GET) && needs(route) == Needs.NOTHING) {
        open.add(name(route));
      }
    }

    assertThat(open).isEqualTo(new TreeSet<>(OPEN));
  }

  @Test
  void whatChangesTheRecordNeedsACoderOrMore() {
    var sent = new TreeSet<String>();
    for (Endpoint route : routes()) {
      if (!route.method.equals(HandlerType.GET)
          && (needs(route) == Needs.NOTHING || needs(route) == Needs.READER)) {
        sent.add(name(route));
      }
    }

    assertThat(sent).isEqualTo(new TreeSet<>(SENT_BY_READERS));
  }

  @Test
  void whoIsNotLoggedInGetsNowhere() throws Exception {
    var let = new ArrayList<String>();
    for (Endpoint route : routes()) {
      int status = ask(route, Optional.empty(), /* token= */ false, "").statusCode();
      boolean page = route.method.equals(HandlerType.GET) && !isForPrograms(route);
      int expected = needs(route) == Needs.NOTHING ? status : page ? 303 : 401;
      if (status != expected || (needs(route) == Needs.NOTHING && !isGet(route) && status != 403)) {
        let.add(status + " " + name(route));
      }
    }

    assertThat(let).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybodyMayWhatItsRoleMayAndNoMore(Role role) throws Exception {
    var wrong = new ArrayList<String>();
    for (Endpoint route : routes()) {
      if (name(route).equals("POST /login")) { // refuses whoever has no password
        continue;
      }
      Secret session = session(role);
      int status = ask(route, Optional.of(session), /* token= */ true, "").statusCode();
      boolean may = needs(route).role().isEmpty() || role.covers(needs(route).role().get());
      if (may == (status == 403 || status == 401)) {
        wrong.add(status + " " + name(route));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whateverIsSentNeedsTheTokenOfItsOwnPages() throws Exception {
    var let = new ArrayList<String>();
    for (Endpoint route : routes()) {
      if (!isGet(route)) {
        Secret session = session(Role.ADMIN);
        int without = ask(route, Optional.of(session), /* token= */ false, "").statusCode();
        int elsewhere =
            ask(route, Optional.of(session), /* token= */ true, "https://evil.example")
                .statusCode();
        if (without != 403 || elsewhere != 403) {
          let.add(without + ", " + elsewhere + " " + name(route));
        }
      }
    }

    assertThat(let).isEmpty();
  }

  /** The routing table as the server has it. */
  private static List<Endpoint> routes() {
    return server.endpoints().stream().filter(e -> e.method.isHttpMethod()).toList();
  }

  private static Needs needs(Endpoint route) {
    return (Needs) route.metadata(Roles.class).getRoles().iterator().next();
  }

  private static String name(Endpoint route) {
    return route.method.name() + " " + route.path;
  }

  private static boolean isGet(Endpoint route) {
    return route.method.equals(HandlerType.GET);
  }

  private static boolean isForPrograms(Endpoint route) {
    return route.path.startsWith("/api/") || Operation.isAt(route.path);
  }

  private static Secret session(Role role) {
    Secret secret = Secret.random();
    record.accounts().begin(role.name(), secret.digest(), "test");
    return secret;
  }

  /** Asks for things that are not there, so that nothing changes; hears no answer to its end. */
  private static HttpResponse<InputStream> ask(
      Endpoint route, Optional<Secret> session, boolean token, String origin) throws Exception {
    String path = route.path.replaceAll("[{<]\\w+[}>]|\\*", "none");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.uri().toString().replaceFirst("/$", "") + path));
    session.ifPresent(secret -> request.header("Cookie", "rapporteur=" + secret.value()));
    if (token && session.isPresent()) {
      request.header(Access.TOKEN_HEADER, session.get().formToken());
    }
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    request.header("Content-Type", "application/x-www-form-urlencoded");
    request.method(
        route.method.name(),
        isGet(route) ? BodyPublishers.noBody() : BodyPublishers.ofString("new=differs"));
    HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer;
  }
}
