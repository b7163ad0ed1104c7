package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      SELECT s.id, s.position, s.body
        FROM statement s
       WHERE s.article = :article
       ORDER BY s.position, s.id
      """;

  /** What each query finds is wrong: the name of a thing, and what is wrong with it. */
  private static final Map<String, String> ORPHANS =
      new TreeMap<>(
          Map.of(
              "an article without its text",
              "SELECT a.id FROM article a WHERE NOT EXISTS"
                  + " (SELECT 1 FROM article_text t WHERE t.article = a.id) ORDER BY a.id",
              "a text without its article",
              "SELECT t.article FROM article_text t WHERE NOT EXISTS"
                  + " (SELECT 1 FROM article a WHERE a.id = t.article) ORDER BY t.article",
              "a statement without its article",
              "SELECT s.id FROM statement s WHERE NOT EXISTS"
                  + " (SELECT 1 FROM article a WHERE a.id = s.article) ORDER BY s.id",
              "a speaker of no statement",
              "SELECT v.statement FROM voice v WHERE NOT EXISTS"
                  + " (SELECT 1 FROM statement s WHERE s.id = v.statement) ORDER BY v.statement",
              "a named speaker that is no actor",
              "SELECT v.statement FROM voice v WHERE v.type NOT IN ('ANONYMOUS', 'UNKNOWN')"
                  + " AND NOT EXISTS (SELECT 1 FROM actor a WHERE a.id = v.actor)"
                  + " ORDER BY v.statement",
              "a judgement of no statement",
              "SELECT j.statement FROM judgement j WHERE NOT EXISTS"
                  + " (SELECT 1 FROM statement s WHERE s.id = j.statement) ORDER BY j.statement",
              "an actor with a wrong count of its statements",
              "SELECT a.id FROM actor a WHERE a.statements <>"
                  + " (SELECT COUNT(DISTINCT v.statement) FROM voice v WHERE v.actor = a.id)"
                  + " ORDER BY a.id"));

  private final Handle handle;
  private final Consumer<String> findings;
  private int articles;
  private int statements;
  private int found;

  /**
   * @param findings is told each thing that is wrong, on one line that names it
   */
  Verification(Handle handle, Consumer<String> findings) {
    this.handle = handle;
    this.findings = findings;
  }

  Verified run() {
    handle
        .createQuery(ARTICLES)
        .setFetchSize(100)
        .map((rows, c) -> Checked.of(rows))
        .forEach(this::article);
    ORPHANS.forEach(
        (what, query) ->
            handle.createQuery(query).mapTo(String.class).forEach(id -> wrong(id, what)));
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
            .map((rows, c) -> new Body(rows.getString("id"), rows.getString("body")))
            .list();
    bodies.forEach(body -> statement(body, article, checked.textDigest()));
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

  private record Body(String id, String json) {}

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

  private void span(String id, Span span, String words, String text) {
    if (span.end() > text.length()) {
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
