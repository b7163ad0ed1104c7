package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Page;
import org.rapporteur.store.Spread;

/** All articles, the newest first. */
final class ArticlesPage {
  private final Room room;
  private final Hypermedia hypermedia;

  ArticlesPage(Room room, Hypermedia hypermedia) {
    this.room = room;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    int page = query.page();
    Optional<String> words = query.text("words");
    var filter = new ArticleFilter(query.text("site"), Optional.empty(), Optional.empty(), words);
    Page<ArticleHead> found = room.record().articles(filter, Pager.slice(page));
    Map<String, Spread> spreads =
        room.record().articleSpreads(found.items().stream().map(ArticleHead::id).toList());
    var kept = new LinkedHashMap<String, String>();
    words.ifPresent(w -> kept.put("words", w));
    query.text("site").ifPresent(s -> kept.put("site", s));
    hypermedia.pageOrPart(
        ctx,
        "articles",
        new ArticlesView(
            words.orElse(""),
            found.items().stream().map(head -> line(head, spreads)).toList(),
            Pager.of(found, page, "/articles", kept, "article", "articles"),
            found.items().isEmpty() && kept.isEmpty()));
  }

  private static ArticlesView.Line line(ArticleHead article, Map<String, Spread> spreads) {
    return new ArticlesView.Line(
        article.id(),
        Wording.title(article),
        Wording.day(article.day()),
        article.site().orElse(""),
        Wording.spread(spreads.getOrDefault(article.id(), Spread.ONCE)),
        article.statements().isPresent()
            ? String.valueOf(article.statements().getAsInt())
            : "not English");
  }
}
