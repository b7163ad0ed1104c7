package org.rapporteur.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;

/** Remembers the last article that was asked for: statements of one come one after another. */
final class LastArticle {
  private final Function<String, Article> articles;
  private @Nullable Article last;

  LastArticle(Function<String, Article> articles) {
    this.articles = articles;
  }

  Article get(String id) {
    if (last == null || !last.id().value().equals(id)) {
      last = articles.apply(id);
    }
    return last;
  }
}
