package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.attribution.Manner;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.Page;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;

/** All statements, to be searched and filtered. */
final class StatementsPage {
  private static final List<String> PARAMETERS =
      List.of("text", "speaker", "affiliation", "manner", "from", "to", "site", "issue");

  private final Room room;
  private final Desk desk;
  private final Questions questions;
  private final Hypermedia hypermedia;

  StatementsPage(Room room, Desk desk, Questions questions, Hypermedia hypermedia) {
    this.room = room;
    this.desk = desk;
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    int page = query.page();
    Page<StoredStatement> found = found(query, page);
    boolean empty =
        found.items().isEmpty()
            && room.record().articles(ArticleFilter.ALL, Slice.first(1)).items().isEmpty();
    hypermedia.pageOrPart(
        ctx,
        "statements",
        new StatementsView(
            asked(query),
            found.items().stream().map(StatementLine::of).toList(),
            Pager.of(found, page, "/statements", kept(query), "statement", "statements"),
            questions.issues().stream()
                .map(issue -> new StatementsView.Choice(issue.id(), issue.proposition()))
                .toList(),
            empty));
  }

  private Page<StoredStatement> found(Query query, int page) {
    StatementFilter filter = filter(query);
    if (query.text("speaker").isPresent() && filter.speakers().isEmpty()) {
      return new Page<>(List.of(), 0, true); // nobody has that name
    }
    return query
        .text("text")
        .map(words -> desk.index().statements(words, filter, Pager.slice(page)))
        .orElseGet(() -> room.record().statements(filter, Pager.slice(page)));
  }

  private StatementFilter filter(Query query) {
    return new StatementFilter(
        query.text("speaker").map(room.record()::actorsNamed).orElse(List.of()),
        query.text("affiliation"),
        query.choice("manner", Manner.class),
        query.day("from"),
        query.day("to"),
        query.text("site"),
        query.text("issue"),
        query.text("article"),
        /* once= */ false);
  }

  private static Map<String, String> kept(Query query) {
    var kept = new LinkedHashMap<String, String>();
    PARAMETERS.forEach(name -> query.text(name).ifPresent(value -> kept.put(name, value)));
    return kept;
  }

  private static StatementsView.Asked asked(Query query) {
    return new StatementsView.Asked(
        query.text("text").orElse(""),
        query.text("speaker").orElse(""),
        query.text("affiliation").orElse(""),
        query.choice("manner", Manner.class).map(Manner::name).orElse(""),
        query.day("from").map(Object::toString).orElse(""),
        query.day("to").map(Object::toString).orElse(""),
        query.text("site").orElse(""),
        query.text("issue").orElse(""));
  }
}
