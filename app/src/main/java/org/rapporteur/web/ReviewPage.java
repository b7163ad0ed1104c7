package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.article.Article;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Page;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StoredStatement;

/** The queue of statements that nobody reviewed. */
final class ReviewPage {
  private static final int SHOWN = 10;

  private final Room room;
  private final Hypermedia hypermedia;
  private final Decisions decisions;

  ReviewPage(Room room, Hypermedia hypermedia, Decisions decisions) {
    this.room = room;
    this.hypermedia = hypermedia;
    this.decisions = decisions;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    Page<StoredStatement> waiting = room.record().doubtful(Slice.first(SHOWN));
    Map<String, Article> articles = new HashMap<>();
    hypermedia.page(
        ctx,
        "review",
        new ReviewView(
            waiting.items().stream().map(stored -> item(stored, articles)).toList(),
            Pager.of(waiting, 1, "/review", Map.of(), "statement waits", "statements wait"),
            decisions.flash(query)));
  }

  private ReviewView.Item item(StoredStatement stored, Map<String, Article> articles) {
    Article article =
        articles.computeIfAbsent(stored.article().id(), id -> room.record().text(id).orElseThrow());
    return new ReviewView.Item(
        StatementLine.of(stored), context(stored.statement(), article, /* whole= */ false));
  }

  /** The paragraph that a statement stands in, or the whole text, with the statement marked. */
  static List<Segment> context(Statement statement, Article article, boolean whole) {
    List<Statement> one = List.of(statement);
    Map<String, Integer> numbers = Map.of(statement.id(), 1);
    Map<String, String> hues = Map.of(statement.id(), "voice hue-0");
    return article.paragraphs().stream()
        .filter(
            p ->
                whole
                    || statement.evidence().spans().stream().anyMatch(p::overlaps)
                    || statement.attribution().content().stream().anyMatch(p::overlaps))
        .flatMap(p -> Segment.of(article.text(), p, one, numbers, hues).stream())
        .toList();
  }
}
