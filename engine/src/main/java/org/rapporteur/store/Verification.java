package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.rapporteur.article.Article;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/**
 * Looks through the whole record for what must not be: texts and spans that do not fit what was
 * noted of them, and rows that hang on nothing.
 */
final class Verification {
  private static final String ARTICLES =
      """
      SELECT a.*, t.text, t.paragraphs, r.edition
        FROM article a
        JOIN article_text t ON t.article = a.id
        JOIN run r ON r.id = a.run
       ORDER BY a.id
      """;

  private static final String BODIES =
      """
      SELECT s.id, s.day, s.site, s.manner, s.confidence, s.body
        FROM statement s
       WHERE s.article = :article
       ORDER BY s.position, s.id
      """;

  private static final String TESTIMONIES =
      """
      SELECT t.id, t.day, t.stance, t.basis, t.body
        FROM testimony t
       WHERE t.article = :article
       ORDER BY t.id
      """;

  private static final String CONDITIONS =
      """
      SELECT j.issue, j.statement, j.stance, j.condition_start, j.condition_end
        FROM statement s
        JOIN judgement j ON j.statement = s.id
       WHERE s.article = :article
         AND (j.condition_start IS NOT NULL OR j.condition_end IS NOT NULL)
       ORDER BY j.statement, j.issue
      """;

  private static final String PROCEEDINGS =
      """
      SELECT p.id, p.kind, p.body
        FROM proceeding p
       WHERE p.article = :article
       ORDER BY p.kind, p.position, p.id
      """;

  private final Handle handle;
  private final Location location;
  private final Consumer<String> findings;
  private int articles;
  private int statements;
  private int found;

  /**
   * @param findings is told each thing that is wrong, on one line that names it
   */
  Verification(Handle handle, Location location, Consumer<String> findings) {
    this.handle = handle;
    this.location = location;
    this.findings = findings;
  }

  Verified run() {
    handle
        .createQuery(ARTICLES)
        .setFetchSize(100)
        .map((rows, c) -> Checked.of(rows))
        .forEach(this::article);
    new LooseRows(handle).each(this::wrong);
    new FileCheck(handle, location).each(this::wrong);
    return new Verified(articles, statements, found);
  }

  private void article(Checked checked) {
    articles++;
    if (checked.damage().isPresent()) {
      wrong(checked.id(), checked.damage().get());
      return;
    }
    Article article = checked.row().orElseThrow().article();
    if (!article.textDigest().equals(checked.textDigest())) {
      wrong(checked.id(), "its text does not have the digest that was noted of it");
    }
    List<Body> bodies =
        handle
            .createQuery(BODIES)
            .bind("article", checked.id())
            .map(
                (rows, c) ->
                    new Body(
                        rows.getString("id"),
                        rows.getString("day"),
                        rows.getString("site"),
                        rows.getString("manner"),
                        rows.getDouble("confidence"),
                        rows.getString("body")))
            .list();
    bodies.forEach(body -> statement(body, article, checked.textDigest()));
    proceedings(checked.row().get());
    testimonies(checked.row().get());
    conditions(checked.id(), article.text());
    checked
        .row()
        .orElseThrow()
        .head()
        .statements()
        .ifPresent(
            count -> {
              if (count != bodies.size()) {
                wrong(checked.id(), "has " + bodies.size() + " statements, not " + count);
              }
            });
  }

  /** A statement's row: what it is found by, and the statement itself. */
  private record Body(
      String id, String day, String site, String manner, double confidence, String json) {

    boolean isOf(Statement statement, Article article) {
      return day.equals(Days.column(StatementTable.day(statement, article)))
          && site.equals(article.site().orElse(""))
          && manner.equals(statement.attribution().manner().name())
          && confidence == statement.confidence();
    }
  }

  private void statement(Body body, Article article, String textDigest) {
    statements++;
    StatementJson.Body read;
    try {
      read = StatementJson.read(body.json());
    } catch (RuntimeException e) {
      wrong(body.id(), "cannot be read: " + e.getMessage());
      return;
    }
    Statement statement = read.statement();
    if (!statement.id().equals(body.id())) {
      wrong(body.id(), "calls itself " + statement.id());
    }
    if (!statement.evidence().textDigest().equals(textDigest)) {
      wrong(body.id(), "rests on another text than its article's");
    }
    if (!body.isOf(statement, article)) {
      wrong(body.id(), "is filed under another day, site, manner or confidence than its own");
    }
    var spans = new ArrayList<>(statement.attribution().content());
    var words = new ArrayList<>(read.content());
    statement.attribution().source().ifPresent(spans::add);
    read.source().ifPresent(words::add);
    statement.attribution().cue().ifPresent(spans::add);
    read.cue().ifPresent(words::add);
    for (int i = 0; i < spans.size(); i++) {
      span(body.id(), spans.get(i), words.get(i), article.text());
    }
  }

  private void proceedings(ArticleRow row) {
    String text = row.article().text();
    handle
        .createQuery(PROCEEDINGS)
        .bind("article", row.head().id())
        .map(
            (rows, c) ->
                List.of(rows.getString("id"), rows.getString("kind"), rows.getString("body")))
        .forEach(
            found -> {
              String id = found.get(0);
              try {
                for (Quoted quoted :
                    ProceedingTable.quoted(found.get(1), id, found.get(2), row.head())) {
                  span(id, quoted.span(), quoted.words(), text);
                }
              } catch (RuntimeException e) {
                wrong(id, "cannot be read: " + e.getMessage());
              }
            });
  }

  private void testimonies(ArticleRow row) {
    String text = row.article().text();
    handle
        .createQuery(TESTIMONIES)
        .bind("article", row.head().id())
        .map(
            (rows, c) ->
                List.of(
                    rows.getString("id"),
                    String.join(
                        " ",
                        rows.getString("day"),
                        rows.getString("stance"),
                        rows.getString("basis")),
                    rows.getString("body")))
        .forEach(
            found -> {
              String id = found.get(0);
              try {
                var told = TestimonyJson.read(found.get(2), row.head()).judgement();
                String filed =
                    String.join(
                        " ", Days.column(told.day()), told.stance().name(), told.basis().name());
                if (!filed.equals(found.get(1))) {
                  wrong(id, "is filed under another day, stance or basis than its own");
                }
                TestimonyJson.quoted(found.get(2))
                    .forEach(quoted -> span(id, quoted.span(), quoted.words(), text));
              } catch (RuntimeException e) {
                wrong(id, "cannot be read: " + e.getMessage());
              }
            });
  }

  /** Conditions have no words of their own: they are as the article's text has them. */
  private void conditions(String article, String text) {
    handle
        .createQuery(CONDITIONS)
        .bind("article", article)
        .map(
            (rows, c) ->
                new Depends(
                    rows.getString("statement"),
                    rows.getString("issue"),
                    rows.getString("stance"),
                    rows.getInt("condition_start"),
                    rows.getInt("condition_end")))
        .forEach(
            one -> {
              if (one.start() < 0 || one.end() <= one.start() || one.end() > text.length()) {
                wrong(
                    one.statement(),
                    "its condition on %s, [%d, %d), does not lie in the text"
                        .formatted(one.issue(), one.start(), one.end()));
              } else if (!one.stance().equals("CONDITIONAL")) {
                wrong(
                    one.statement(),
                    "has a condition on %s, but its stance is %s"
                        .formatted(one.issue(), one.stance()));
              }
            });
  }

  /** Where a side's condition is said to stand; 0 where that is missing. */
  private record Depends(String statement, String issue, String stance, int start, int end) {}

  private void span(String id, Span span, String words, String text) {
    if (!span.within(text)) {
      wrong(id, "its span %s ends after the text".formatted(place(span)));
    } else if (!span.in(text).equals(words)) {
      wrong(
          id, "its span %s covers \"%s\", not \"%s\"".formatted(place(span), span.in(text), words));
    }
  }

  private static String place(Span span) {
    return "[" + span.start() + ", " + span.end() + ")";
  }

  private void wrong(String id, String what) {
    found++;
    findings.accept((id + ": " + what).replaceAll("\\s+", " "));
  }
}
