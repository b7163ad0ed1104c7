package org.rapporteur.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.article.CopyRule;
import org.rapporteur.article.Shingles;
import org.rapporteur.statement.Statement;

/**
 * Finds copies as articles and statements come in, and puts each behind the first of its cluster:
 * the earliest day of publication, then the one that came in first. The work for a newcomer does
 * not grow with the record. Inside one transaction.
 */
final class Copies {
  private static final int CANDIDATES = 20;

  /** Quotations with fewer runs of three words than this are too common to be the same. */
  private static final int FEWEST_RUNS = 4;

  private final StatementTable statements;
  private final ArticleTable articles;
  private final SketchTable articleSketches;
  private final SketchTable statementSketches;
  private final CopyTable articleCopies;
  private final CopyTable statementCopies;
  private final RevisionTable revisions;

  Copies(Handle handle) {
    statements = new StatementTable(handle);
    articles = new ArticleTable(handle);
    articleSketches = SketchTable.ofArticles(handle);
    statementSketches = SketchTable.ofStatements(handle);
    articleCopies = CopyTable.ofArticles(handle);
    statementCopies = CopyTable.ofStatements(handle);
    revisions = new RevisionTable(handle);
  }

  /** Takes in an article that is in the record already. */
  void admit(Article article) {
    CopyRule rule = CopyRule.ARTICLES;
    Shingles shingles = rule.shingles(article.text());
    List<Long> sketch = shingles.sketch(rule.sketch());
    String id = article.id().value();
    for (String other : articleSketches.sharing(sketch, rule.common(shingles), CANDIDATES)) {
      Article known = articles.byId(other).orElseThrow().article();
      Shingles theirs = rule.shingles(known.text());
      if (!other.equals(id) && rule.holds(shingles, theirs)) {
        String first = articleCopies.first(other);
        articleCopies.add(id, first, shingles.containment(theirs));
        if (earlier(article, articles.byId(first).orElseThrow().article())) {
          articleCopies.lead(first, id);
          articleCopies.add(first, id, shingles.containment(theirs));
        }
        break;
      }
    }
    articleSketches.add(id, sketch);
  }

  private static boolean earlier(Article one, Article other) {
    return one.published().isPresent()
        && other
            .published()
            .filter(day -> !one.published().get().date().isBefore(day.date()))
            .isEmpty();
  }

  /** Takes in statements of an article that are in the record already. */
  void admit(Article article, List<Statement> added) {
    added.forEach(statement -> admit(article, statement));
  }

  private void admit(Article article, Statement statement) {
    CopyRule rule = CopyRule.QUOTATIONS;
    Shingles shingles = rule.shingles(words(article, statement));
    if (shingles.size() < FEWEST_RUNS) {
      return;
    }
    List<Long> sketch = shingles.sketch(rule.sketch());
    String id = statement.id();
    for (String other : statementSketches.sharing(sketch, rule.common(shingles), CANDIDATES)) {
      StoredStatement known = statements.byId(other).orElseThrow();
      boolean elsewhere = !known.article().id().equals(article.id().value());
      Shingles theirs = rule.shingles(String.join(" ", known.content()));
      if (elsewhere && sameVoice(statement, known.statement()) && rule.holds(shingles, theirs)) {
        String first = statementCopies.first(other);
        statementCopies.add(id, first, shingles.containment(theirs));
        if (earlier(article, statements.byId(first).orElseThrow().article())) {
          statementCopies.lead(first, id);
          statementCopies.add(first, id, shingles.containment(theirs));
          revisions.statements(List.of(first));
        }
        break;
      }
    }
    statementSketches.add(id, sketch);
  }

  private static boolean earlier(Article one, ArticleHead other) {
    return one.published().isPresent()
        && other.day().filter(day -> !one.published().get().date().isBefore(day)).isEmpty();
  }

  private static String words(Article article, Statement statement) {
    return String.join(
        " ", statement.attribution().content().stream().map(s -> s.in(article.text())).toList());
  }

  /** Whether the same may speak: nobody can tell where one of them has no name. */
  private static boolean sameVoice(Statement one, Statement other) {
    Optional<String> name = one.speaker().flatMap(Speaker::name);
    Optional<String> theirs = other.speaker().flatMap(Speaker::name);
    return name.isEmpty() || theirs.isEmpty() || name.equals(theirs);
  }

  /** Before statements leave the record: the next of a cluster whose first leaves becomes first. */
  void dismiss(Set<String> leaving) {
    for (String first : leaving) {
      statementCopies.of(first).stream()
          .filter(copy -> !leaving.contains(copy))
          .map(copy -> statements.byId(copy).orElseThrow())
          .min(
              Comparator.comparing(
                      (StoredStatement s) -> s.article().day().map(Object::toString).orElse("~"))
                  .thenComparing(s -> s.statement().id()))
          .ifPresent(
              next -> {
                statementCopies.lead(first, next.statement().id());
                revisions.article(next.article().id());
              });
    }
  }
}
