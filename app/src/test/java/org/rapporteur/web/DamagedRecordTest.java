package org.rapporteur.web;

import static java.lang.Integer.parseInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Record;

/**
 * A record whose statements lie outside their articles' texts is read and put right all the same.
 */
class DamagedRecordTest {
  private static final String NOTICE = "ts place lies outside the text: run verify";
  private static final Pattern PLACE = Pattern.compile("(\"(?:start|end)\":)(\\d+)");
  private static final Map<String, String> IDS =
      Map.of(
          "articles", "harbour",
          "statements", "harbour-1",
          "actors", "oda-lind",
          "issues", "harbour-pilots");

  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() throws SQLException {
    Fixture.record(folder).close();
    Path file = folder.resolve("room.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      for (String id : new String[] {"harbour-1", "reply-1"}) {
        String body =
            sql.executeQuery("SELECT body FROM statement WHERE id = '" + id + "'").getString(1);
        String displaced =
            PLACE.matcher(body).replaceAll(m -> m.group(1) + (100_000 + parseInt(m.group(2))));
        sql.executeUpdate(
            "UPDATE statement SET body = '"
                + displaced.replace("'", "''")
                + "' WHERE id = '"
                + id
                + "'");
      }
      sql.executeUpdate(
          """
          INSERT INTO proceeding (id, kind, article, position, day, type, body)
          SELECT 'harbour-e1', 'EVENT', 'harbour', 0, '2026-03-04', 'CONSULT',
                 '{"type":"CONSULT","actors":[' || json_extract(body, '$.speaker') || '],'
                 || '"recipients":[],"what":{"start":90000,"end":90005,"text":"talks"},'
                 || '"where":{"start":90000,"end":90004,"text":"Oslo"},"planned":false}'
            FROM statement
           WHERE id = 'harbour-1'
          """);
    }
    record = Record.open(file.toString(), Fixture.CLOCK);
    server =
        WebServer.start(
            record,
            new WebSettings("127.0.0.1", 0, "Ann"),
            Fixture.CLOCK,
            Fixture.desk(record, folder),
            Optional.empty());
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @Test
  void everyRouteAnswers() throws Exception {
    var defects = new ArrayList<String>();
    for (Endpoint route : server.endpoints()) {
      if (route.method.equals(HandlerType.GET)) {
        String kind = route.path.replace(Api.ROOT, "").split("/", -1)[1];
        String path =
            route.path.replaceAll("[{<]\\w+[}>]", IDS.getOrDefault(kind, "none")).replace("*", "x");
        for (String query : new String[] {"", "?text=pilots", "?q=pilots", "?on=harbour-1"}) {
          HttpResponse<String> answer = new Visitor(server).get(path + query);
          if (answer.statusCode() >= 500) {
            defects.add(path + query + ": " + answer.body().replaceAll("(?s).*<main|</main.*", ""));
          }
        }
      }
    }

    assertThat(defects).isEmpty();
  }

  @Test
  void aStatementWithoutAPlaceIsShownWithItsWordsAndANotice() throws Exception {
    var visitor = new Visitor(server);

    assertThat(visitor.get("/statements/harbour-1").body())
        .contains("We will send pilots in May", "I" + NOTICE);
    assertThat(visitor.get("/articles/harbour").body())
        .contains("“We will send pilots in May” I" + NOTICE);
    assertThat(visitor.get("/api/v1/articles/harbour").body())
        .contains("\"text\":null,\"notice\":\"i" + NOTICE + "\"");
    assertThat(visitor.get("/statements/harbour-2").body()).doesNotContain(NOTICE);
  }

  @Test
  void itCanBeDecidedOnAndKeepsItsWords() throws Exception {
    var visitor = new Visitor(server);
    for (String decision : new String[] {"confirm", "undo", "reject", "undo"}) {
      String path = "/statements/reply-1/" + decision;
      assertThat(visitor.post(path, "back", "/").statusCode()).as(path).isLessThan(500);
    }

    assertThat(visitor.get("/articles/reply").body()).contains("that pilots must wait");
  }
}
