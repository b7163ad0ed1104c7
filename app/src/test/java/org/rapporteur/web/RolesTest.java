package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Record;

/** Every route of the table says the least that who asks must be. */
class RolesTest {
  /** What everybody who reaches the server may ask: it tells nothing of the record. */
  private static final Set<String> OPEN =
      Set.of("GET /assets/*", "GET /health", "GET /ready", "GET /api/v1/openapi.json");

  /**
   * What is sent by readers and those who are not known yet; everything else changes the record.
   */
  private static final Set<String> SENT_BY_READERS =
      Set.of("POST /theme", "POST /notes", "POST /api/v1/read");

  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    server = WebServer.start(record, new WebSettings("127.0.0.1", 0, "Ann"), Fixture.CLOCK);
  }

  @AfterAll
  static void stop() {
    server.close();
    record.close();
  }

  @Test
  void everyRouteSaysWhatItNeeds() {
    assertThat(routes()).hasSizeGreaterThan(40);
    assertThat(routes()).allSatisfy(r -> assertThat(needs(r)).as(name(r)).hasSize(1));
  }

  @Test
  void whatTellsOfTheRecordNeedsAReader() {
    var open = new TreeSet<String>();
    for (Endpoint route : routes()) {
      if (route.method.equals(HandlerType.GET) && needs(route).contains(Needs.NOTHING)) {
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
          && !needs(route).contains(Needs.CODER)
          && !needs(route).contains(Needs.ADMIN)) {
        sent.add(name(route));
      }
    }

    assertThat(sent).isEqualTo(new TreeSet<>(SENT_BY_READERS));
  }

  /** The routing table as the server has it. */
  private static List<Endpoint> routes() {
    return server.endpoints().stream().filter(e -> e.method.isHttpMethod()).toList();
  }

  private static Set<RouteRole> needs(Endpoint route) {
    Roles roles = route.metadata(Roles.class);
    return roles == null ? Set.of() : roles.getRoles();
  }

  private static String name(Endpoint route) {
    return route.method.name() + " " + route.path;
  }
}
