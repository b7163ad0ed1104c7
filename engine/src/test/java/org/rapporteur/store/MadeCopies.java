package org.rapporteur.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.rapporteur.article.Article;
import org.rapporteur.article.CopyRule;
import org.rapporteur.statement.Statement;

/**
 * Copies in a made record. They are laid down, not looked for as {@link Copies} does, which takes
 * four fifths of the time: what the same namesake says again, in an article that is made of the
 * same one and of a later day, repeats what was said before. That are some five statements in a
 * hundred; of articles, one in ten of those that could be is a copy. One thread at a time.
 */
final class MadeCopies {
  private static final int ARTICLES_THAT_COULD = 10;

  private final Map<String, First> firsts = new HashMap<>();

  /** The last that is no copy, of all that were made of the same read one. */
  private record First(String id, String day, int namesake) {}

  /**
   * @param namesake whose article is in the record already, as are its statements
   * @param statements in the order of those that they were made of
   */
  void lay(Handle handle, Namesake namesake, List<Statement> statements) {
    Article article = namesake.made();
    String read = namesake.read().id().value();
    String day = Days.column(article.published().map(published -> published.date()));
    SketchTable.ofArticles(handle)
        .add(
            article.id().value(),
            CopyRule.ARTICLES.shingles(article.text()).sketch(CopyRule.ARTICLES.sketch()));
    var of = new First(article.id().value(), day, namesake.number());
    if (article.id().value().hashCode() % ARTICLES_THAT_COULD == 0) {
      lay(CopyTable.ofArticles(handle), read, of);
    }
    var sketches = SketchTable.ofStatements(handle);
    var copies = CopyTable.ofStatements(handle);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      String words =
          String.join(
              " ",
              statement.attribution().content().stream()
                  .map(span -> span.in(article.text()))
                  .toList());
      sketches.add(
          statement.id(), CopyRule.QUOTATIONS.shingles(words).sketch(CopyRule.QUOTATIONS.sketch()));
      lay(copies, read + " " + i, new First(statement.id(), day, namesake.number()));
    }
  }

  private void lay(CopyTable copies, String readOne, First made) {
    First first = firsts.get(readOne);
    if (first != null
        && first.namesake() == made.namesake()
        && first.day().compareTo(made.day()) <= 0) {
      copies.add(made.id(), first.id(), CopyRule.ARTICLES.containment());
    } else {
      firsts.put(readOne, made);
    }
  }
}
