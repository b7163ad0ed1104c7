package org.rapporteur.web;

import static org.rapporteur.web.Needs.ADMIN;
import static org.rapporteur.web.Needs.CODER;
import static org.rapporteur.web.Needs.NOTHING;
import static org.rapporteur.web.Needs.READER;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.rapporteur.fault.RapporteurException;

/** Every address of the room, and the least that who asks there must be. Immutable. */
final class Routes implements AutoCloseable {
  private final Access access;
  private final Assets assets;
  private final Errors errors;
  private final HomePage home;
  private final StatementsPage statements;
  private final StatementPage statement;
  private final Bulk bulk;
  private final Works works;
  private final WorkPage work;
  private final Desk desk;
  private final ArticlesPage articles;
  private final ArticlePage article;
  private final ActorsPage actors;
  private final ActorPage actor;
  private final IssuesPage issues;
  private final IssuePage issue;
  private final TimelinePage timeline;
  private final NetworkPage network;
  private final TheatresPage theatres;
  private final ReviewPage review;
  private final Questions questions;
  private final Decisions decisions;
  private final NotesForm notes;
  private final Moderation moderation;
  private final Api api;
  private final Operation operation;
  private final Optional<Membership> membership;
  private final AccountsPage accounts;

  Routes(Room room, WebSettings settings, Desk desk) {
    this.desk = desk;
    var approach = new Approach(settings.proxy());
    var sessions = new Sessions(room.record().accounts(), approach);
    access =
        new Access(
            settings.shared() ? sessions : Callers.machine(settings.person()),
            approach,
            settings.shared());
    assets = new Assets();
    questions = new Questions(room);
    works = new Works(room, desk, questions);
    var hypermedia = new Hypermedia(assets, access, works);
    errors = new Errors(hypermedia);
    decisions = new Decisions(room.record(), access, questions, desk);
    home = new HomePage(room, questions, hypermedia);
    issues = new IssuesPage(room, questions, hypermedia);
    issue = new IssuePage(room, questions, hypermedia);
    timeline = new TimelinePage(room, questions, hypermedia);
    network = new NetworkPage(questions, hypermedia);
    statement = new StatementPage(room, questions, hypermedia, decisions, access);
    bulk = new Bulk(room.record(), access, questions, statement, desk);
    statements = new StatementsPage(room, questions, hypermedia, desk, bulk);
    articles = new ArticlesPage(room, hypermedia);
    article = new ArticlePage(room, hypermedia, decisions, desk);
    actors = new ActorsPage(room, hypermedia);
    actor = new ActorPage(room, questions, hypermedia, access);
    theatres = new TheatresPage(room, hypermedia);
    review = new ReviewPage(room, hypermedia, decisions);
    work = new WorkPage(works, access, hypermedia);
    notes = new NotesForm(room.record(), access);
    moderation = new Moderation(room.record(), access, hypermedia);
    api = new Api(room, questions, desk, works, access);
    operation = new Operation(room.record());
    accounts = new AccountsPage(room.record().accounts(), hypermedia, settings.shared());
    membership =
        settings.shared()
            ? Optional.of(new Membership(room, sessions, approach, hypermedia))
            : Optional.empty();
  }

  void into(JavalinDefaultRoutingApi routes) {
    routes.before(access::guard);
    routes.beforeMatched(access::admit);

    routes.get("/", home::show, READER);
    routes.get("/statements", statements::show, READER);
    routes.get("/statements/{id}", statement::show, READER);
    routes.get("/articles", articles::show, READER);
    routes.get("/articles/{id}", article::show, READER);
    routes.get("/articles/{id}/related", article::related, READER);
    routes.get("/articles/{id}/statements/new", statement::blank, CODER);
    routes.get(WorkPage.PATH, work::show, CODER);
    routes.get(WorkPage.PATH + "/{id}", work::one, CODER);
    routes.get("/actors", actors::show, READER);
    routes.get("/actors/<id>", actor::show, READER);
    routes.get("/issues", issues::show, READER);
    routes.get("/issues/{id}", issue::show, READER);
    routes.get("/timeline", timeline::show, READER);
    routes.get("/network", network::show, READER);
    routes.get("/network/pair", network::pair, READER);
    routes.get("/network.graphml", network::graphml, READER);
    routes.get("/theatres", theatres::show, READER);
    routes.get("/review", review::show, CODER);

    routes.post(WorkPage.PATH, work::begin, CODER);
    routes.post("/statements", bulk::decide, CODER);
    routes.post("/statements/{id}/confirm", decisions::confirm, CODER);
    routes.post("/statements/{id}/reject", decisions::reject, CODER);
    routes.post("/statements/{id}/undo", decisions::undo, CODER);
    routes.post("/statements/{id}/change", statement::change, CODER);
    routes.post("/statements/{id}/nudge", statement::nudge, CODER);
    routes.post("/articles/{id}/statements", statement::add, CODER);
    routes.post("/actors/<id>", this::mergeOrPart, ADMIN);
    routes.post(Moderation.PATH, notes::add, READER);
    routes.get(Moderation.PATH, moderation::show, CODER);
    routes.post(Moderation.PATH + "/{id}", moderation::decide, CODER);
    routes.post("/theme", ThemeForm::choose, NOTHING);

    routes.get(AccountsPage.PATH, accounts::show, ADMIN);
    routes.post(AccountsPage.PATH, accounts::add, ADMIN);
    routes.post(AccountsPage.PATH + "/{name}", accounts::change, ADMIN);
    membership.ifPresent(pages -> pages.into(routes));

    routes.get("/assets/*", assets::serve, NOTHING);
    api.into(routes);
    operation.into(routes);
    routes.exception(Refusal.class, errors::refusal);
    routes.exception(RapporteurException.class, errors::fault);
    routes.exception(UnsupportedCharsetException.class, (e, ctx) -> errors.charset(ctx));
    routes.exception(IllegalCharsetNameException.class, (e, ctx) -> errors.charset(ctx));
    routes.exception(HttpResponseException.class, errors::http);
    routes.exception(Exception.class, errors::defect);
  }

  /** Begins to make what the pages need, so that the first reader need not wait for it. */
  void warm() {
    questions.warm();
    desk.warm();
  }

  /** Ends the waiting of those who watch; before the server stops. */
  void stop() {
    works.stop();
  }

  /** Ends what goes on in the background; before the record is closed. */
  @Override
  public void close() {
    works.close();
    questions.close();
  }

  /** Is told of each request once it is answered, and how many milliseconds that took. */
  void answered(Context ctx, float millis) {
    operation.answered(ctx, millis);
  }

  /** An actor's id may hold slashes, so what to do with it is a field, not a part of the path. */
  private void mergeOrPart(Context ctx) {
    if ("part".equals(ctx.formParam("do"))) {
      actor.part(ctx);
    } else {
      actor.merge(ctx);
    }
  }
}
