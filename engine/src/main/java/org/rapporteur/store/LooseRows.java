package org.rapporteur.store;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Rows that hang on nothing, or say of others what is not so: what no row alone can show. */
final class LooseRows {
  /**
   * A query for what is wrong.
   *
   * @param what is wrong with each thing that it names
   */
  private record Rule(String what, String query) {}

  private static final List<Rule> RULES =
      List.of(
          orphan("an article of no run", "article", "id", "run", "run"),
          new Rule(
              "an article without its text",
              """
              SELECT a.id
                FROM article a
               WHERE NOT EXISTS (SELECT 1 FROM article_text t WHERE t.article = a.id)
               ORDER BY a.id
              """),
          new Rule(
              "is newer than the record's last revision",
              """
              SELECT a.id
                FROM article a
               WHERE a.revision > (SELECT COALESCE(MAX(r.number), -1) FROM revision r)
               ORDER BY a.id
              """),
          orphan("a text without its article", "article_text", "article", "article", "article"),
          orphan("a name of no article", "sighting", "uri", "article", "article"),
          orphan("a copy that is no article", "article_copy", "article", "article", "article"),
          orphan("a copy of no article", "article_copy", "article", "first", "article"),
          copyOfACopy("article"),
          orphan("a sketch of no article", "article_sketch", "article", "article", "article"),
          orphan("a statement without its article", "statement", "id", "article", "article"),
          orphan("a speaker of no statement", "voice", "statement", "statement", "statement"),
          filedElsewhere("a speaker", "voice"),
          new Rule(
              "a named speaker that is no actor",
              """
              SELECT v.statement
                FROM voice v
               WHERE v.type NOT IN ('ANONYMOUS', 'UNKNOWN')
                 AND NOT EXISTS (SELECT 1 FROM actor a WHERE a.id = v.actor)
               ORDER BY v.statement
              """),
          new Rule(
              "an actor with a wrong count of its statements",
              """
              SELECT a.id
                FROM actor a
               WHERE a.statements <>
                     (SELECT COUNT(DISTINCT v.statement) FROM voice v WHERE v.actor = a.id)
               ORDER BY a.id
              """),
          orphan("an actor merged into none", "actor", "id", "same_as", "actor"),
          orphan(
              "a repeat that is no statement",
              "statement_copy",
              "statement",
              "statement",
              "statement"),
          orphan("a repeat of no statement", "statement_copy", "statement", "first", "statement"),
          copyOfACopy("statement"),
          orphan(
              "a sketch of no statement",
              "statement_sketch",
              "statement",
              "statement",
              "statement"),
          orphan("a judgement of no statement", "judgement", "statement", "statement", "statement"),
          orphan("a judgement on no question", "judgement", "statement", "issue", "issue"),
          filedElsewhere("a judgement", "judgement"),
          orphan("judged on no question", "judged_article", "article", "issue", "issue"),
          orphan("judged, and no article", "judged_article", "article", "article", "article"),
          orphan("tells of no question", "testimony", "id", "issue", "issue"),
          orphan("is told in no article", "testimony", "id", "article", "article"),
          orphan("rests on no statement", "testimony", "id", "statement", "statement"),
          orphan("stands in no article", "proceeding", "id", "article", "article"),
          orphan("a party to nothing", "party", "proceeding", "proceeding", "proceeding"),
          orphan("a decision on no article", "decision", "target", "article", "article"),
          orphan(
              "an edit of actors that takes back none",
              "actor_change",
              "id",
              "undoes",
              "actor_change"),
          orphan("a session of no account", "account_session", "account", "account", "account"),
          orphan("a token of no account", "account_token", "account", "account", "account"));

  private final Handle handle;

  LooseRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * @param found is told the name of each thing and what is wrong with it
   */
  void each(BiConsumer<String, String> found) {
    for (Rule rule : RULES) {
      handle
          .createQuery(rule.query())
          .mapTo(String.class)
          .forEach(name -> found.accept(name, rule.what()));
    }
  }

  /**
   * Rows of a table that point to none of another.
   *
   * @param name the column that names what is wrong
   * @param column the one that points to the other table's id
   */
  private static Rule orphan(String what, String table, String name, String column, String other) {
    return new Rule(
        what,
        """
        SELECT DISTINCT t.%s
          FROM %s t
         WHERE t.%s IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM %s o WHERE o.id = t.%s)
         ORDER BY t.%s
        """
            .formatted(name, table, column, other, column, name));
  }

  private static Rule copyOfACopy(String kind) {
    return new Rule(
        "a copy of a copy",
        """
        SELECT c.%1$s
          FROM %1$s_copy c
          JOIN %1$s_copy d ON d.%1$s = c.first
         ORDER BY c.%1$s
        """
            .formatted(kind));
  }

  /** Rows that repeat a statement's day and place, to be found by them, and differ from it. */
  private static Rule filedElsewhere(String what, String table) {
    return new Rule(
        what + " filed under another day or place than its statement",
        """
        SELECT DISTINCT t.statement
          FROM %s t
          JOIN statement s ON s.id = t.statement
         WHERE t.day <> s.day OR t.article <> s.article OR t.position <> s.position
         ORDER BY t.statement
        """
            .formatted(table));
  }
}
