package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The record for programs: JSON beneath {@value #ROOT}, described for machines by {@code
 * openapi.json} and for people by docs/api.md. Faults are answered as {@link Problem}s. Immutable.
 */
final class Api {
  static final String ROOT = "/api/v1";

  private static final String OPENAPI = "openapi.json";
  private static final Set<String> PART = Set.of("limit", "offset");
  private static final Set<String> PROCEEDINGS = with(PART, "actor", "from", "to", "as-of");

  /**
   * An address and what it understands.
   *
   * @param path beneath {@link #ROOT}, as OpenAPI writes it
   * @param parameters of the query; all others are refused
   * @param needs the least that who asks must be
   */
  record Endpoint(
      HandlerType method, String path, Set<String> parameters, Needs needs, Handler handler) {
    Endpoint {
      parameters = Set.copyOf(parameters);
    }

    /** The path as the router wants it: an actor's id may hold slashes. */
    private String route() {
      return ROOT + (path.equals("/actors/{id}") ? "/actors/<id>" : path);
    }

    private void answer(Context ctx) throws Exception {
      ApiQuery.check(ctx, parameters);
      handler.handle(ctx);
    }
  }

  private final List<Endpoint> endpoints;

  Api(Room room, Questions questions, Desk desk, Works works, Access access) {
    var issues = new ApiIssues(room, questions);
    var record = new ApiRecord(room, desk, issues);
    var notes = new ApiNotes(room.record(), access);
    var search = new ApiSearch(room, desk);
    var reading = new ApiReading(desk);
    var progress = new ApiWorks(works);
    endpoints =
        List.of(
            get("/articles", with(PART, "site", "from", "to", "text"), record::articles),
            get("/articles/{id}", Set.of(), record::article),
            get(
                "/statements",
                with(
                    PART,
                    "speaker",
                    "affiliation",
                    "manner",
                    "from",
                    "to",
                    "site",
                    "issue",
                    "article",
                    "text"),
                record::statements),
            get("/statements/{id}", Set.of(), record::statement),
            get("/actors", with(PART, "name", "type"), record::actors),
            get("/actors/{id}", Set.of(), record::actor),
            get("/issues", PART, issues::list),
            get("/issues/{id}", Set.of(), issues::one),
            get("/issues/{id}/positions", with(PART, "as-of"), issues::positions),
            get("/issues/{id}/outlook", Set.of("as-of", ApiIssues.SUPPOSE), issues::outlook),
            get("/events", with(PROCEEDINGS, "type"), record::events),
            get("/commitments", PROCEEDINGS, record::commitments),
            get("/questions", PROCEEDINGS, record::questions),
            get("/search", with(with(PART, "q", "kind"), ApiSearch.FILTERS), search::find),
            get("/works", PART, progress::list),
            get("/works/{id}", Set.of(), progress::one),
            get("/works/{id}/events", Set.of(), progress::events),
            new Endpoint(
                HandlerType.POST, "/read", Set.of("uri", "published"), Needs.READER, reading::read),
            get("/me", Set.of(), notes::whoAsks),
            get("/notes", ApiNotes.PARAMETERS, notes::shown),
            new Endpoint(HandlerType.GET, "/notes/pending", PART, Needs.CODER, notes::pending),
            coder("/notes/{id}/approve", notes::approve),
            coder("/notes/{id}/reject", notes::reject),
            coder("/notes/{id}/undo", notes::undo),
            new Endpoint(
                HandlerType.GET,
                "/" + OPENAPI,
                Set.of(),
                Needs.NOTHING,
                ctx -> ApiAnswer.json(ctx, openApi())));
  }

  void into(JavalinDefaultRoutingApi routes) {
    for (Endpoint endpoint : endpoints) {
      routes.addHttpHandler(
          endpoint.method(), endpoint.route(), endpoint::answer, endpoint.needs());
    }
  }

  /** Whether an address is one of ours. */
  static boolean isAt(String path) {
    return path.startsWith(ROOT + "/");
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  private static Endpoint get(String path, Set<String> parameters, Handler handler) {
    return new Endpoint(HandlerType.GET, path, parameters, Needs.READER, handler);
  }

  private static Endpoint coder(String path, Handler handler) {
    return new Endpoint(HandlerType.POST, path, Set.of(), Needs.CODER, handler);
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    return with(some, more.toArray(String[]::new));
  }

  private static Set<String> with(Set<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private static String openApi() {
    try (InputStream in = Api.class.getResourceAsStream(OPENAPI)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + OPENAPI);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
