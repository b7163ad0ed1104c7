package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Record;

/** The record for programs, over HTTP. */
class ApiTest {
  @TempDir static Path folder;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Record record;
  private static WebServer server;

  /** Values that make no sense anywhere, or nearly so, as they stand in an address. */
  private static final List<String> ODD =
      List.of(
          "",
          "%20",
          "-1",
          "0",
          "1.5",
          "1e9",
          "NaN",
          "2147483647",
          "2147483648",
          "99999999999999999999",
          "%00",
          "a%00b",
          "%FF%FE",
          "%ED%A0%80",
          "%C0%AF",
          "%F0%9F%98%80",
          "%E2%80%AE",
          "'",
          "%22",
          "';DROP%20TABLE%20article;--",
          "%25",
          "%25_%25",
          "%5C",
          "*",
          "?",
          "(((",
          "%5B%5D",
          "%7B%7D",
          "a:b:c",
          "AND",
          "speaker:",
          "date:%5B",
          "2026-13-45",
          "0000-00-00",
          "2026-02-30",
          "%2B999999999-12-31",
          "-999999999-01-01",
          "0001-01-01",
          "undeclared=",
          "=FAVOR",
          "norway=MAYBE",
          "nobody=FAVOR",
          "..%2F..%2Fetc%2Fpasswd",
          "%3Cscript%3E",
          "true",
          "null",
          "%0D%0AX-Injected:%201",
          "x".repeat(201),
          "%C3%A9".repeat(1000));

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    Path models = Path.of(System.getProperty("rapporteur.project", "..")).resolve("models");
    var desk =
        new Desk(
            () -> Rapporteur.open(models, CleaningSettings.standard()),
            () -> SearchIndex.open(record, folder.resolve("index"), done -> {}),
            afterEach -> {},
            Fixture.CLOCK);
    var settings = new WebSettings("127.0.0.1", 0, "Test Reader");
    server = WebServer.start(record, settings, Fixture.CLOCK, desk, Optional.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @Test
  void anArticleIsItsRecord() throws Exception {
    JsonNode reading = json("/api/v1/articles/harbour");

    assertThat(reading.at("/article/title").textValue())
        .isEqualTo("Council argues over harbour pilots");
    assertThat(reading.at("/article/published/date").textValue()).isEqualTo("2026-03-04");
    assertThat(reading.at("/statements/0/speaker/name").textValue()).isEqualTo("Oda Lind");
    assertThat(reading.at("/statements/0/content/0/text").textValue())
        .isEqualTo("We will send pilots in May");
  }

  @ParameterizedTest
  @CsvSource({
    "/articles,                                     2, reply",
    "/articles?text=harbour&to=2026-03-05,          1, harbour",
    "/statements,                                   5, reply-1",
    "/statements?speaker=Oda%20Lind&manner=direct,  1, harbour-1",
    "/statements?speaker=Nobody,                    0, ",
    "/statements?issue=harbour-pilots&limit=1,      4, reply-1",
    "/statements?article=harbour&offset=1,          3, harbour-2",
    "/actors?name=hron,                             1, pavel-hron",
    "/issues,                                       1, harbour-pilots",
    "/events,                                       0, ",
    "/commitments?actor=Norway,                     0, ",
    "/questions?as-of=2026-03-05,                   0, ",
  })
  void listsAreFilteredAndCounted(String path, long total, String first) throws Exception {
    JsonNode page = json("/api/v1" + path);

    assertThat(page.path("total").longValue()).isEqualTo(total);
    assertThat(page.at("/items/0/id").textValue()).isEqualTo(first);
  }

  @Test
  void aListIsReadPartByPart() throws Exception {
    var ids = new ArrayList<String>();
    String next = "/api/v1/statements?limit=2&site=The%20Invented%20Gazette";
    while (next != null) {
      JsonNode page = json(next);
      page.path("items").forEach(item -> ids.add(item.path("id").textValue()));
      next = page.path("next").textValue();
    }

    assertThat(ids).containsExactly("reply-1", "reply-2", "harbour-1", "harbour-2", "harbour-3");
  }

  @Test
  void anActorHasItsPositions() throws Exception {
    JsonNode actor = json("/api/v1/actors/pavel-hron");

    assertThat(actor.path("name").textValue()).isEqualTo("Pavel Hron");
    assertThat(actor.path("statements").intValue()).isEqualTo(2);
    assertThat(actor.path("positions").isArray()).isTrue();
  }

  @Test
  void positionsAreThoseOfTheDay() throws Exception {
    JsonNode early = json("/api/v1/issues/harbour-pilots/positions?as-of=2026-03-05");
    JsonNode late = json("/api/v1/issues/harbour-pilots/positions");

    assertThat(stances(early)).containsEntry("norway", "FAVOR").containsEntry("czechia", "AGAINST");
    assertThat(stances(late)).containsEntry("norway", "AGAINST");
    assertThat(late.at("/items/0/evidence/0").textValue()).startsWith("reply-");
  }

  @Test
  void anOutlookIsOfTheDayAndOfWhatIsSupposed() throws Exception {
    String outlook = "/api/v1/issues/harbour-pilots/outlook?as-of=2026-03-05";

    assertThat(json(outlook).path("verdict").textValue()).isEqualTo("BLOCKED");
    assertThat(json(outlook).path("blockers").toString()).isEqualTo("[\"czechia\"]");
    assertThat(
            json(outlook + "&suppose=Czechia%3DFAVOR&suppose=undeclared%3DABSTAIN")
                .path("verdict")
                .textValue())
        .isEqualTo("PASSES");
  }

  @Test
  void whoHasTheAnswerGetsNothingAgain() throws Exception {
    HttpResponse<String> first = get("/api/v1/statements");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    for (String known : List.of(tag, "\"other\", W/" + tag, "*")) {
      HttpResponse<String> again =
          send(request("/api/v1/statements").header("If-None-Match", known));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
    assertThat(
            send(request("/api/v1/statements?limit=1").header("If-None-Match", tag)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/nothing,                                    404, There is nothing at this address.",
    "/articles/none,                              404, none: no such article.",
    "/statements?from=yesterday,                  400, from: expected a day like 2026-03-04.",
    "/statements?to=%2B12026-03-04,               400, to: expected a day like 2026-03-04.",
    "/statements?form=2026-01-01,                 400, 'There is no such parameter; expected are"
        + " affiliation, article, from, issue, limit, manner, offset, site, speaker, text, to.'",
    "/statements?limit=0,                         400, limit: expected a number from 1 to 1000.",
    "/statements?limit=5&limit=6,                 400, limit: expected once.",
    "/articles/harbour?limit=5,                   400, No parameters are expected here.",
    "/issues/none/outlook,                        404, The record has no issue none.",
    "/issues/harbour-pilots/outlook?as-of=1900-01-01, 400, 'NATO: its members are known from"
        + " 2014-01-01, not for 1900-01-01'",
  })
  void whatGoesWrongIsAProblemThatSaysWhatWasExpected(String path, int status, String detail)
      throws Exception {
    HttpResponse<String> answer = get("/api/v1" + path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("detail").textValue()).isEqualTo(detail);
  }

  @Test
  void theDescriptionNamesEveryRouteAndParameterAndNoOther() throws Exception {
    JsonNode described = json("/api/v1/openapi.json");
    var routes = new TreeMap<String, Set<String>>();
    for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        routes.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
            parameters(described, method.getValue()));
      }
    }

    assertThat(described.path("openapi").textValue()).isEqualTo("3.1.0");
    assertThat(routes)
        .isEqualTo(
            endpoints().stream()
                .collect(
                    Collectors.toMap(
                        e -> e.method() + " " + e.path(),
                        e -> new TreeSet<>(e.parameters()),
                        (a, b) -> a,
                        TreeMap::new)));
    assertThat(references(described))
        .allSatisfy(ref -> assertThat(described.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void everyPathOfTheDescriptionAnswers() throws Exception {
    Map<String, String> ids =
        Map.of(
            "articles", "harbour",
            "statements", "harbour-1",
            "actors", "oda-lind",
            "issues", "harbour-pilots");
    for (Api.Endpoint endpoint : endpoints()) {
      if (endpoint.method().equals(HandlerType.GET)) {
        String kind = endpoint.path().split("/", -1)[1];
        if (endpoint.path().startsWith("/works/")) {
          continue; // nothing is being read here
        }
        String path = endpoint.path().replace("{id}", ids.getOrDefault(kind, ""));
        path += endpoint.path().equals("/search") ? "?q=pilots" : "";
        path += endpoint.path().equals("/notes") ? "?on=harbour" : "";
        assertThat(get(Api.ROOT + path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void noParameterHoweverOddIsADefect() throws Exception {
    var asked = new ArrayList<String>();
    for (Api.Endpoint endpoint : endpoints()) {
      String path = Api.ROOT + endpoint.path();
      if (endpoint.method().equals(HandlerType.GET)) {
        for (String odd : ODD) {
          for (String parameter : endpoint.parameters()) {
            asked.add(path.replace("{id}", "harbour-pilots") + "?" + parameter + "=" + odd);
          }
          if (path.contains("{id}")) {
            asked.add(path.replace("{id}", odd.replace("?", "%3F")));
          }
        }
        asked.add(path.replace("{id}", "harbour-pilots") + "?%zz=%zz&limit=%G1");
      }
    }

    var defects = new ArrayList<String>();
    for (String path : asked) {
      int status = raw("GET " + path + " HTTP/1.1");
      if (status >= 500 || status < 200) {
        defects.add(status + " " + path);
      }
    }
    assertThat(asked).hasSizeGreaterThan(2000);
    assertThat(defects).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/health, up", "/ready, ready"})
  void whoRunsTheServerSeesHowItFares(String path, String status) throws Exception {
    assertThat(json(path).path("status").textValue()).isEqualTo(status);
  }

  @Test
  void requestsAreMeasuredByRouteAndNotByAddress() throws Exception {
    get("/api/v1/articles/harbour");

    assertThat(get("/metrics").body())
        .contains("http_server_requests_seconds_count", "route=\"/api/v1/articles/{id}\"", "jvm_")
        .doesNotContain("/api/v1/articles/harbour");
  }

  @Test
  void nothingIsChangedThroughIt() throws Exception {
    HttpResponse<String> answer =
        send(request("/api/v1/articles").POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "q=pilots,                       statement, 2",
    "q=pilots%20AND%20speaker:Lind,  statement, 2",
    "q=harbour&kind=articles,        article,   2",
    "q=nothing,                      statement, 0",
  })
  void whatMeetsAQueryIsFound(String query, String kind, int total) throws Exception {
    JsonNode page = json("/api/v1/search?" + query);

    assertThat(page.path("total").intValue()).isEqualTo(total);
    for (JsonNode hit : page.path("items")) {
      assertThat(hit.path(kind).path("id").isTextual()).isTrue();
      JsonNode met = hit.at("/met/0");
      assertThat(hit.path("words").textValue())
          .hasSizeGreaterThanOrEqualTo(met.path("end").intValue());
    }
  }

  @Test
  void anArticleThatIsSentIsReadAndNotStored() throws Exception {
    String article =
        "Harbour plan grows\n\n"
            + "OSLO, 3 March 2026. \u201cWe will send three pilots before summer,\u201d Foreign"
            + " Minister Oda Lind said on Tuesday. The plan has been discussed for years, and the"
            + " town has waited for it.\n\n"
            + "Pavel Hron, the ambassador, warned that the plan was a mistake that everybody would"
            + " come to regret.";

    HttpResponse<String> answer =
        read(
            "/api/v1/read?uri=https://example.org/new&published=2026-03-03", article, "text/plain");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode reading = JSON.readTree(answer.body());
    assertThat(reading.at("/article/uri").textValue()).isEqualTo("https://example.org/new");
    assertThat(reading.at("/article/published/date").textValue()).isEqualTo("2026-03-03");
    assertThat(reading.path("statements").findValuesAsText("name")).contains("Oda Lind");
    assertThat(json("/api/v1/articles").path("total").intValue()).isEqualTo(2);
  }

  @Test
  void anInferredDayIsToldAsSuch() throws Exception {
    String article =
        "OSLO, 3 March 2026. The plan for the harbour has been discussed for years, and the town"
            + " has waited for it, Foreign Minister Oda Lind said on Tuesday.";

    HttpResponse<String> answer =
        read("/api/v1/read?uri=https://example.org/new", article, "text/plain");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/article/published").toString())
        .isEqualTo("{\"date\":\"2026-03-03\",\"from\":\"INFERRED\",\"confidence\":0.67}");
    assertThat(JSON.readTree(answer.body()).at("/statements/0/said").toString())
        .isEqualTo("{\"from\":\"2026-03-03\",\"to\":\"2026-03-03\",\"inferred\":true}");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                     application/json,                  one, 415",
    "'',                     text/plain,                        '',  400",
    "'?published=yesterday', text/plain,                        one, 400",
    "'?uri=',                text/plain,                        one, 400",
    "'?uri=%00',             text/plain,                        one, 400",
    "'?issue=x',             text/plain,                        one, 400",
    "'',                     application/x-www-form-urlencoded, one, 415",
    "'',                     multipart/form-data,               one, 415",
    "'',                     text/plain;charset=no-such,        one, 422",
    "'',                     text/html,                         <html></html>, 422",
  })
  void whatIsNoArticleIsRefused(String query, String type, String body, int status)
      throws Exception {
    HttpResponse<String> answer = read("/api/v1/read" + query, body, type);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
  }

  @Test
  void anArticleHasALargestSize() throws Exception {
    HttpResponse<String> answer = read("/api/v1/read", "word ".repeat(1_000_001), "text/plain");

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void pagesOfOtherSitesHaveNothingRead() throws Exception {
    for (String[] header :
        List.of(
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Sec-Fetch-Site", "cross-site"})) {
      HttpRequest.Builder request =
          request("/api/v1/read")
              .header("Content-Type", "text/plain")
              .header(header[0], header[1])
              .POST(BodyPublishers.ofString("Some words."));
      assertThat(send(request).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aBrokenBodyIsNoDefect() throws Exception {
    String head = "POST /api/v1/read HTTP/1.1\r\nContent-Type: text/plain\r\n";

    assertThat(raw(head + "Transfer-Encoding: chunked", "zz\r\nno chunk\r\n\r\n"))
        .isBetween(400, 499);
    assertThat(raw(head + "Content-Length: -5", "x")).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such", "%00"})
  void aCharsetThatDoesNotExistIsNoDefectOnAnyForm(String charset) throws Exception {
    HttpResponse<String> answer =
        read("/notes", "token=x", "application/x-www-form-urlencoded;charset=" + charset);

    assertThat(answer.statusCode()).isBetween(400, 499);
  }

  private static HttpResponse<String> read(String path, String body, String type)
      throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private static List<Api.Endpoint> endpoints() {
    var room = new Room(record, Fixture.CLOCK);
    var access = new Access(Callers.machine("x"), new Approach(Optional.empty()), false);
    var questions = new Questions(room);
    Desk desk = Desk.empty(Fixture.CLOCK);
    var works = new Works(room, desk, questions);
    return new Api(room, questions, desk, works, access).endpoints();
  }

  private static Set<String> parameters(JsonNode described, JsonNode method) {
    var names = new TreeSet<String>();
    for (JsonNode parameter : method.path("parameters")) {
      JsonNode one =
          parameter.has("$ref")
              ? described.at(parameter.path("$ref").textValue().substring(1))
              : parameter;
      if (one.path("in").textValue().equals("query")) {
        names.add(one.path("name").textValue());
      }
    }
    return names;
  }

  private static List<String> references(JsonNode described) {
    return described.findValuesAsText("$ref");
  }

  private static Map<String, String> stances(JsonNode page) {
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .collect(
            Collectors.toMap(
                p -> p.at("/actor/id").textValue(), p -> p.path("stance").textValue()));
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return JSON.readTree(answer.body());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create(server.uri().toString().replaceFirst("/$", "") + path));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a request as it is, which no client would, and gives the status of the answer. */
  private static int raw(String line) throws IOException {
    return raw(line, "");
  }

  private static int raw(String line, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      String[] words = answer.toString(StandardCharsets.ISO_8859_1).split(" ", 3);
      return words.length < 2 ? 0 : Integer.parseInt(words[1]);
    }
  }
}
