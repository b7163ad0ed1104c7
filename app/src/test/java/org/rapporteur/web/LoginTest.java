package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.Decision;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import org.rapporteur.store.Session;

/** Logging in and out, over HTTP. */
class LoginTest {
  private static final String PASSWORD = "seven grey herons";
  private static final HandClock CLOCK = new HandClock(Instant.parse("2026-03-10T12:00:00Z"));
  private static final WebSettings SHARED =
      new WebSettings("127.0.0.1", 0, "nobody", true, Optional.empty(), Optional.empty());

  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder, CLOCK);
    record.accounts().add("Ann", Passwords.keep(PASSWORD, "Ann"), Role.ADMIN);
    record.accounts().add("Cod", Passwords.keep(PASSWORD, "Cod"), Role.CODER);
    server = WebServer.start(record, SHARED, CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @Test
  void whoHasNotLoggedInIsLedToTheFormAndBack() throws Exception {
    var ann = new Visitor(server);

    HttpResponse<String> first = ann.get("/statements?manner=DIRECT");
    assertThat(first.statusCode()).isEqualTo(303);
    String form = location(first);
    assertThat(form).isEqualTo("/login?to=%2Fstatements%3Fmanner%3DDIRECT");
    assertThat(ann.get(form).body())
        .contains("name=\"to\" value=\"/statements?manner=DIRECT\"")
        .doesNotContain("Oda Lind", "<nav");

    HttpResponse<String> in =
        ann.post("/login", "name", "ann", "password", PASSWORD, "to", "/statements?manner=DIRECT");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).isEqualTo("/statements?manner=DIRECT");
    assertThat(ann.get("/statements?manner=DIRECT").body()).contains("Oda Lind", ">Ann</a>");
  }

  @Test
  void theCookieIsForTheServerAlone() throws Exception {
    HttpResponse<String> in = new Visitor(server).logIn("ann", PASSWORD);

    assertThat(in.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("rapporteur=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure", "Max-Age", "Domain"));
  }

  @Test
  void aSessionThatWasPlantedBeforeIsNotTheOneAfterwards() throws Exception {
    String planted = Secret.random().value();
    var ann = new Visitor(server).holding("rapporteur", planted);

    ann.logIn("ann", PASSWORD);

    assertThat(ann.session()).isNotEmpty().isNotEqualTo(planted);
    assertThat(new Visitor(server).holding("rapporteur", planted).get("/").statusCode())
        .isEqualTo(303);
    assertThat(ann.get("/logout").statusCode()).isEqualTo(405); // it has to be sent
    assertThat(ann.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void whoLogsInAgainHasAnotherSessionAndTheOldOneIsOver() throws Exception {
    var ann = new Visitor(server);
    ann.logIn("ann", PASSWORD);
    String first = ann.session();

    ann.post("/login", "name", "cod", "password", PASSWORD, "to", "/");

    assertThat(ann.session()).isNotEqualTo(first);
    assertThat(new Visitor(server).holding("rapporteur", first).get("/").statusCode())
        .isEqualTo(303);
  }

  @Test
  void anUnknownNameAndAWrongPasswordAreAnsweredAlike() throws Exception {
    var visitor = new Visitor(server);
    String token = visitor.token();

    HttpResponse<String> unknown = attempt(visitor, token, "nobody-here", PASSWORD);
    HttpResponse<String> wrong = attempt(visitor, token, "ann", "seven grey herring");

    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.body().replace("nobody-here", "NAME"))
        .isEqualTo(wrong.body().replace("\"ann\"", "\"NAME\""))
        .contains("Name or password is wrong.");
    assertThat(visitor.cookies()).doesNotContainKey("rapporteur");
  }

  @Test
  void aDisabledAccountDoesNotLogIn() throws Exception {
    record.accounts().add("Dis", Passwords.keep(PASSWORD, "Dis"), Role.READER);
    var dis = new Visitor(server);
    assertThat(dis.logIn("dis", PASSWORD).statusCode()).isEqualTo(303);

    record.accounts().disable("Dis");

    assertThat(dis.get("/").statusCode()).isEqualTo(303);
    assertThat(dis.logIn("dis", PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyGuessesForLong() throws Exception {
    record.accounts().add("Gus", Passwords.keep(PASSWORD, "Gus"), Role.READER);
    var visitor = new Visitor(server);
    String token = visitor.token();
    for (int i = 0; i < 10; i++) {
      assertThat(attempt(visitor, token, "gus", "guess number " + i).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> right = attempt(visitor, token, " GUS", PASSWORD);

    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValue("Retry-After")).contains("901");
    assertThat(right.body()).contains("Too many attempts");
    assertThat(new Visitor(server).logIn("cod", PASSWORD).statusCode()).isEqualTo(303);
    CLOCK.move(Duration.ofMinutes(16));
    assertThat(attempt(visitor, token, "gus", PASSWORD).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/, /",
    "//evil.example, /",
    "/\\evil.example, /",
    "/review, /review"
  })
  void nobodyIsLedAwayAfterLoggingIn(String to, String where) throws Exception {
    HttpResponse<String> in =
        new Visitor(server).post("/login", "name", "ann", "password", PASSWORD, "to", to);

    assertThat(location(in)).isEqualTo(where);
  }

  @Test
  void anotherSiteCannotLogSomebodyIn() throws Exception {
    String form = Visitor.form("name", "ann", "password", PASSWORD, "to", "/");
    var visitor = new Visitor(server);
    visitor.get("/login");
    String another = new Visitor(server).token();

    assertThat(visitor.send("POST", "/login", form).statusCode()).isEqualTo(403);
    assertThat(visitor.send("POST", "/login", form + "&token=" + another).statusCode())
        .isEqualTo(403);
    assertThat(visitor.cookies()).doesNotContainKey("rapporteur");
  }

  @Test
  void whoLogsOutIsOutAlsoWithTheOldCookie() throws Exception {
    var ann = new Visitor(server);
    ann.logIn("ann", PASSWORD);
    String cookie = ann.session();

    HttpResponse<String> out = ann.post("/logout");

    assertThat(location(out)).isEqualTo("/login");
    assertThat(ann.cookies()).doesNotContainKey("rapporteur");
    assertThat(new Visitor(server).holding("rapporteur", cookie).get("/").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aSessionSurvivesTheServersRestartAndEndsWhenNobodyUsesIt() throws Exception {
    var ann = new Visitor(server);
    ann.logIn("ann", PASSWORD);
    try (WebServer again = WebServer.start(record, SHARED, CLOCK)) {
      var same = new Visitor(again).holding("rapporteur", ann.session());
      assertThat(same.get("/").statusCode()).isEqualTo(200);
    }

    CLOCK.move(Session.LONGEST_IDLE.plusMinutes(1));

    assertThat(ann.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aDecisionBearsTheNameOfTheAccount() throws Exception {
    var cod = new Visitor(server);
    cod.logIn("COD", PASSWORD);

    cod.post("/statements/harbour-1/confirm", "back", "/review");

    assertThat(record.decisionsOn("harbour-1")).extracting(Decision::person).contains("Cod");
  }

  @Test
  void aScriptThatIsLoggedOutIsLedToTheFormToo() throws Exception {
    HttpResponse<String> answer =
        new Visitor(server).saying("HX-Request", "true").get("/statements?page=2");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect"))
        .contains("/login?to=%2Fstatements%3Fpage%3D2");
  }

  @Test
  void withoutAnAdminTheServerDoesNotStart() {
    Path empty = folder.resolve("empty");
    assertThat(empty.toFile().mkdir()).isTrue();
    try (Record none = Fixture.record(empty)) {
      none.accounts().add("Rea", "kept", Role.READER);

      assertThatThrownBy(() -> WebServer.start(none, SHARED, CLOCK).close())
          .hasMessageContaining("rapporteur account add NAME --role admin");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "rapporteur=", "a\u00e9"})
  void anOddCookieIsNobodys(String value) throws Exception {
    assertThat(new Visitor(server).holding("rapporteur", value).get("/").statusCode())
        .isEqualTo(303);
  }

  private static HttpResponse<String> attempt(
      Visitor visitor, String token, String name, String password) throws Exception {
    return visitor.send(
        "POST",
        "/login",
        Visitor.form("name", name, "password", password, "to", "/", "token", token));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none").replaceFirst("^http://[^/]+", "");
  }
}
