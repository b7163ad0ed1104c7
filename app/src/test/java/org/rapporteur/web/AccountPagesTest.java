package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.Account;
import org.rapporteur.store.Accounts;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;

/** One's own account, and all accounts, over HTTP. */
class AccountPagesTest {
  private static final String PASSWORD = "seven grey herons";
  private static final Pattern TOKEN = Pattern.compile("rap_[A-Za-z0-9_-]{43}");

  @TempDir static Path folder;

  private static Record record;
  private static Accounts accounts;
  private static WebServer server;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    accounts = record.accounts();
    accounts.add("Ann", Passwords.keep(PASSWORD, "Ann"), Role.ADMIN);
    server =
        WebServer.start(
            record,
            new WebSettings("127.0.0.1", 0, "nobody", true, Optional.empty(), Optional.empty()),
            Fixture.CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/account", "/accounts"})
  void thePagesAllowNothingInlineAndAreKeptByNobody(String path) throws Exception {
    HttpResponse<String> page = (path.equals("/login") ? new Visitor(server) : in("Ann")).get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("style=\"", "onclick=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("deny");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(page.headers().firstValue("Cache-Control").orElse(""))
        .containsPattern("private|no-store");
  }

  @Test
  void aPasswordIsChangedAndOtherBrowsersAreLoggedOut() throws Exception {
    accounts.add("Pia", Passwords.keep(PASSWORD, "Pia"), Role.READER);
    Visitor here = in("Pia");
    Visitor there = in("Pia");
    String before = here.session();
    String wanted = "nine white storks";

    assertThat(change(here, "wrong password", wanted, wanted)).isEqualTo(403);
    assertThat(change(here, PASSWORD, wanted, "nine black storks")).isEqualTo(400);
    assertThat(change(here, PASSWORD, "short", "short")).isEqualTo(400);
    assertThat(change(here, PASSWORD, wanted, wanted)).isEqualTo(303);

    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(here.session()).isNotEqualTo(before);
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
    assertThat(new Visitor(server).logIn("pia", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(new Visitor(server).logIn("pia", wanted).statusCode()).isEqualTo(303);
  }

  @Test
  void whereOneIsLoggedInIsListedAndEnded() throws Exception {
    accounts.add("Sia", Passwords.NOBODY, Role.READER);
    Visitor here = in("Sia");
    Visitor there = in("Sia");
    assertThat(here.get("/account").body()).contains("this one", "Log out there");
    String id =
        accounts.sessions("Sia").stream()
            .filter(s -> !new Secret(here.session()).digest().startsWith(s.id()))
            .findFirst()
            .orElseThrow()
            .id();

    in("Ann").post("/account/sessions/" + id + "/end"); // not hers
    assertThat(there.get("/").statusCode()).isEqualTo(200);
    here.post("/account/sessions/" + id + "/end");

    assertThat(there.get("/").statusCode()).isEqualTo(303);
    assertThat(here.get("/").statusCode()).isEqualTo(200);
    Visitor third = in("Sia");
    here.post("/account/sessions/end");
    assertThat(third.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenIsShownOnceActsForItsAccountAndIsRevoked() throws Exception {
    accounts.add("Tia", Passwords.NOBODY, Role.CODER);
    Visitor tia = in("Tia");
    HttpResponse<String> made =
        tia.post("/account/tokens", "label", "nightly <b>", "role", "reader");
    Matcher token = TOKEN.matcher(made.body());
    assertThat(token.find()).isTrue();
    assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(tia.get("/account").body())
        .contains("nightly &lt;b&gt;")
        .doesNotContain(token.group());

    var program = new Visitor(server).saying("Authorization", "Bearer " + token.group());

    assertThat(program.get("/api/v1/statements").statusCode()).isEqualTo(200);
    assertThat(program.get("/metrics").statusCode()).isEqualTo(200);
    assertThat(program.get("/statements").statusCode()).isEqualTo(303); // pages are for people
    assertThat(program.cookies()).doesNotContainKey("rapporteur");
    assertThat(tia.post("/account/tokens", "label", "x", "role", "admin").statusCode())
        .isEqualTo(400);
    long id = accounts.tokens("Tia").get(0).id();
    assertThat(in("Ann").post("/account/tokens/" + id + "/revoke").statusCode()).isEqualTo(404);
    assertThat(tia.post("/account/tokens/" + id + "/revoke").statusCode()).isEqualTo(303);
    assertThat(program.get("/api/v1/statements").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer x", "Basic QW5uOng=", "rap_x", "Bearer rap_%00"})
  void aTokenThatIsNoneIsToldHowToAsk(String authorization) throws Exception {
    HttpResponse<String> answer =
        in("Ann").saying("Authorization", authorization).get("/api/v1/statements");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"rapporteur\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
    assertThat(answer.body()).contains("\"status\":401", "Authorization: Bearer");
  }

  @Test
  void anAdminMakesChangesAndRemovesAccounts() throws Exception {
    Visitor ann = in("Ann");
    assertThat(
            ann.post("/accounts", "name", "Eva Sample", "password", PASSWORD, "role", "reader")
                .statusCode())
        .isEqualTo(303);
    var eva = new Visitor(server);
    assertThat(eva.logIn("eva sample", PASSWORD).statusCode()).isEqualTo(303);
    assertThat(eva.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(eva.get("/").body()).doesNotContain(">Accounts</a>", ">Review</a>");

    ann.post("/accounts/Eva%20Sample", "do", "role", "role", "coder");
    assertThat(eva.get("/review").statusCode()).isEqualTo(200);
    ann.post("/accounts/Eva%20Sample", "do", "password", "password", "nine white storks");
    assertThat(eva.get("/").statusCode()).isEqualTo(303);
    assertThat(eva.logIn("Eva Sample", "nine white storks").statusCode()).isEqualTo(303);
    ann.post("/accounts/Eva%20Sample", "do", "disable");
    assertThat(eva.get("/").statusCode()).isEqualTo(303);
    ann.post("/accounts/Eva%20Sample", "do", "remove");

    assertThat(accounts.all()).extracting(Account::name).doesNotContain("Eva Sample");
  }

  @ParameterizedTest
  @CsvSource({
    "/accounts,        name=<b>&password=seven grey herons&role=reader, 400",
    "/accounts,        name=Bob&password=short&role=reader,             400",
    "/accounts,        name=Bob&password=seven grey herons&role=god,    400",
    "/accounts,        name=ann&password=seven grey herons&role=reader, 409",
    "/accounts/Ann,    do=disable,                                      409",
    "/accounts/Ann,    do=remove,                                       409",
    "/accounts/Ann,    do=explode,                                      400",
    "/accounts/Nobody, do=disable,                                      404",
  })
  void whatCannotBeIsSaid(String path, String form, int status) throws Exception {
    Visitor ann = in("Ann");

    HttpResponse<String> answer =
        ann.send("POST", path, form.replace(" ", "+") + "&token=" + ann.token());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  /** A browser in which somebody is logged in. */
  private static Visitor in(String name) {
    Secret secret = Secret.random();
    accounts.begin(name, secret.digest(), "Test browser");
    return new Visitor(server).holding("rapporteur", secret.value());
  }

  private static int change(Visitor visitor, String now, String wanted, String again)
      throws Exception {
    return visitor
        .post("/account/password", "password", now, "new", wanted, "again", again)
        .statusCode();
  }
}
