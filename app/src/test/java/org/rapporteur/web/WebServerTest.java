package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Record;

/** The server over HTTP, without a browser. */
class WebServerTest {
  @TempDir static Path folder;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    var settings = new WebSettings("127.0.0.1", 0, "Test Reader");
    var desk = Fixture.desk(record, folder);
    server = WebServer.start(record, settings, Fixture.CLOCK, desk, Optional.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/statements",
        "/statements?text=pilots&manner=direct&from=2026-01-01&page=1",
        "/statements/harbour-1",
        "/articles",
        "/articles/harbour",
        "/articles/harbour/statements/new",
        "/actors",
        "/actors/oda-lind",
        "/issues",
        "/issues/harbour-pilots",
        "/issues/harbour-pilots?as-of=2026-03-05&suppose-norway=AGAINST",
        "/timeline",
        "/timeline?issue=harbour-pilots",
        "/network",
        "/network/pair?a=czechia&b=norway",
        "/theatres",
        "/theatres?without=Norway",
        "/review",
      })
  void everyPageIsThereAndAllowsNothingInline(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>").doesNotContain("style=\"", "onclick=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("deny");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing,                             404",
    "/articles/none,                       404",
    "/statements/none,                     404",
    "/actors/no/body,                      404",
    "/issues/none,                         404",
    "/issues/harbour-pilots?suppose-norway=MAYBE, 400",
    "/timeline?issue=none,                 404",
    "/network/pair?a=norway,               400",
    "/network/pair?a=norway&b=nobody,      404",
    "/assets/../../etc/passwd,             400",
    "/assets/%2e%2e/%2e%2e/etc/passwd,     400",
    "/statements?from=yesterday,           400",
    "/statements?manner=loud,              400",
    "/statements?page=0,                   400",
    "/statements?page=999999999999,        400",
    "/statements?text=%00,                 400",
  })
  void whatIsNotThereOrMakesNoSenseIsSaid(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void anErrorIsAPageThatSaysWhatWasExpected() throws Exception {
    assertThat(get("/statements?from=yesterday").body())
        .contains("This request makes no sense", "from: expected a day like 2026-03-04.");
  }

  @Test
  void assetsAreKeptForGood() throws Exception {
    Matcher style = Pattern.compile("href=\"(/assets/[^\"]+room.css)\"").matcher(get("/").body());
    assertThat(style.find()).isTrue();

    HttpResponse<String> css = get(style.group(1));

    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(css.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
  }

  @Test
  void htmxGetsThePartAloneButTheWholePageForItsHistory() throws Exception {
    HttpRequest.Builder part = request("/statements").header("HX-Request", "true");

    assertThat(send(part).body()).startsWith("<div id=\"results\"").doesNotContain("<html");
    assertThat(send(part.header("HX-History-Restore-Request", "true")).body()).contains("<html");
  }

  @Test
  void theNetworkIsGraphMl() throws Exception {
    HttpResponse<String> graph = get("/network.graphml");

    assertThat(graph.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(graph.body())
        .startsWith("<?xml")
        .contains("<node id=\"norway\">", "<data key=\"same\">")
        .doesNotContain("<script>");
  }

  @Test
  void nothingIsChangedWithoutTheToken() throws Exception {
    HttpResponse<String> answer = post("/statements/harbour-3/reject", "back=/review");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(record.statement("harbour-3")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"https://evil.example/, /", "//evil.example/, /", "/review, /review"})
  void nobodyIsLedAwayFromTheServer(String back, String to) throws Exception {
    HttpResponse<String> answer =
        post("/theme", "token=" + token() + "&theme=dark&back=" + Links.segment(back));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(to);
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
  }

  @Test
  void anEmailIsKeptAndNeverShown() throws Exception {
    String fields =
        "&target=harbour&back=/articles/harbour&words=Well+put&name=Ann&email=a%40b.org";
    assertThat(post("/notes", "token=" + token() + fields).statusCode()).isEqualTo(303);

    assertThat(get("/articles/harbour").body()).contains("Well put", "Ann").doesNotContain("a@b");
    assertThat(post("/notes", "token=" + token() + fields.replace("&name=Ann", "")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aTakenPortIsSaid() {
    var taken = new WebSettings("127.0.0.1", server.uri().getPort(), "me");

    assertThatThrownBy(() -> WebServer.start(record, taken, Fixture.CLOCK).close())
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining("is taken");
  }

  private static String token() throws Exception {
    Matcher token = Pattern.compile("name=\"token\" value=\"(\\w+)\"").matcher(get("/").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create(server.uri().toString().replaceFirst("/$", "") + path));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private static HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
