package org.rapporteur.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.rapporteur.stance.Condition;
import org.rapporteur.text.Span;

/** The {@code judgement} table: what single statements say on questions. */
final class JudgementTable {
  /**
   * What a judgement is read from: for a condition, also the text up to its end, as its words lie
   * in the article. Characters are no more than code units, so that far is far enough.
   */
  private static final String COLUMNS =
      """
      j.issue, j.statement, j.stance, j.confidence AS sureness, j.judge, j.person, j.explicit,
             j.condition_start, j.condition_end,
             CASE WHEN j.condition_end IS NOT NULL
                  THEN (SELECT substr(t.text, 1, j.condition_end)
                          FROM article_text t
                         WHERE t.article = j.article)
              END AS condition_text\
      """;

  private static final String PUT =
      """
      INSERT INTO judgement (issue, statement, stance, confidence, judge, person, explicit,
                             condition_start, condition_end, day, article, position)
      SELECT :issue, s.id, :stance, :confidence, :judge, :person, :explicit, :conditionStart,
             :conditionEnd, s.day, s.article, s.position
        FROM statement s
       WHERE s.id = :statement
          ON CONFLICT (issue, statement) DO UPDATE
         SET stance = excluded.stance, confidence = excluded.confidence, judge = excluded.judge,
             person = excluded.person, explicit = excluded.explicit,
             condition_start = excluded.condition_start, condition_end = excluded.condition_end
       WHERE judgement.person <= excluded.person
      """;

  private static final String ON_ISSUE =
      """
      SELECT %s,
             s.standing, s.body, a.*
        FROM judgement j
        JOIN statement s ON s.id = j.statement
        JOIN article a ON a.id = s.article
       WHERE j.issue = :issue
         AND (j.stance <> 'NONE' OR j.explicit = 1)
         AND j.day <= :until
       ORDER BY j.day DESC, j.article, j.position
      """
          .formatted(COLUMNS);

  private static final String OF_STATEMENT =
      """
      SELECT %s
        FROM judgement j
       WHERE j.statement = :statement
       ORDER BY j.issue
      """
          .formatted(COLUMNS);

  private static final String ONE =
      """
      SELECT %s
        FROM judgement j
       WHERE j.issue = :issue
         AND j.statement = :statement
      """
          .formatted(COLUMNS);

  private static final String DELETE =
      """
      DELETE FROM judgement
       WHERE issue = :issue
         AND statement = :statement
      """;

  private static final String DELETE_MACHINES =
      """
      DELETE FROM judgement
       WHERE issue = :issue
         AND statement = :statement
         AND person = 0
      """;

  private static final String IN_ARTICLE =
      """
      SELECT %s
        FROM statement s
        JOIN judgement j ON j.statement = s.id
       WHERE s.article = :article
         AND j.stance <> 'NONE'
       ORDER BY s.position, j.issue
      """
          .formatted(COLUMNS);

  private static final String ALL_IN_ARTICLE =
      """
      SELECT %s
        FROM statement s
        JOIN judgement j ON j.statement = s.id
       WHERE s.article = :article
         AND j.issue = :issue
       ORDER BY s.position
      """
          .formatted(COLUMNS);

  private static final String JUDGED_BY_PEOPLE =
      """
      SELECT DISTINCT j.statement
        FROM statement s
        JOIN judgement j ON j.statement = s.id
       WHERE s.article = :article
         AND j.person = 1
       ORDER BY j.statement
      """;

  private static final String MOVE =
      """
      UPDATE judgement
         SET position = :position
       WHERE statement = :statement
      """;

  private final Handle handle;

  JudgementTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * Adds or replaces; a machine's judgement leaves a person's alone. What tells nothing is not
   * kept, and takes away what a machine judged before.
   */
  void put(List<Judgement> judgements) {
    var changed = new LinkedHashSet<String>();
    List<Judgement> telling = judgements.stream().filter(Judgement::tells).toList();
    if (!telling.isEmpty()) {
      add(telling);
      telling.forEach(judgement -> changed.add(judgement.statement()));
    }
    for (Judgement judgement : judgements) {
      if (!judgement.tells() && withdraw(judgement) > 0) {
        changed.add(judgement.statement());
      }
    }
    if (!changed.isEmpty()) {
      new RevisionTable(handle).statements(changed);
    }
  }

  private int withdraw(Judgement judgement) {
    return handle
        .createUpdate(DELETE_MACHINES)
        .bind("issue", judgement.issue())
        .bind("statement", judgement.statement())
        .execute();
  }

  private void add(List<Judgement> judgements) {
    PreparedBatch batch = handle.prepareBatch(PUT);
    for (Judgement judgement : judgements) {
      batch
          .bind("issue", judgement.issue())
          .bind("statement", judgement.statement())
          .bind("stance", judgement.stance())
          .bind("confidence", judgement.confidence())
          .bind("judge", judgement.judge())
          .bind("person", judgement.person() ? 1 : 0)
          .bind("explicit", judgement.explicit() ? 1 : 0)
          .bind("conditionStart", judgement.condition().map(c -> c.span().start()).orElse(null))
          .bind("conditionEnd", judgement.condition().map(c -> c.span().end()).orElse(null))
          .add();
    }
    batch.execute();
  }

  /**
   * What takes a side or says that it takes none, the newest first; without days only if no last
   * day is asked for.
   */
  List<JudgedStatement> on(String issue, Optional<LocalDate> until) {
    return handle
        .createQuery(ON_ISSUE)
        .bind("issue", issue)
        .bind("until", until.map(LocalDate::toString).orElse("9999-12-31"))
        .map((rows, c) -> new JudgedStatement(judgement(rows), StatementTable.stored(rows)))
        .list();
  }

  List<Judgement> of(String statement) {
    return handle
        .createQuery(OF_STATEMENT)
        .bind("statement", statement)
        .map((rows, c) -> judgement(rows))
        .list();
  }

  Optional<Judgement> on(String issue, String statement) {
    return handle
        .createQuery(ONE)
        .bind("issue", issue)
        .bind("statement", statement)
        .map((rows, c) -> judgement(rows))
        .findOne();
  }

  void delete(String issue, String statement) {
    handle.createUpdate(DELETE).bind("issue", issue).bind("statement", statement).execute();
  }

  /** What takes a side in an article, in its order. */
  List<Judgement> inArticle(String article) {
    return handle
        .createQuery(IN_ARTICLE)
        .bind("article", article)
        .map((rows, c) -> judgement(rows))
        .list();
  }

  /** All on one question in an article, in its order. */
  List<Judgement> inArticle(String article, String issue) {
    return handle
        .createQuery(ALL_IN_ARTICLE)
        .bind("article", article)
        .bind("issue", issue)
        .map((rows, c) -> judgement(rows))
        .list();
  }

  List<String> judgedByPeopleIn(String article) {
    return handle.createQuery(JUDGED_BY_PEOPLE).bind("article", article).mapTo(String.class).list();
  }

  void move(String statement, int position) {
    handle.createUpdate(MOVE).bind("statement", statement).bind("position", position).execute();
  }

  private static Judgement judgement(ResultSet rows) throws SQLException {
    return new Judgement(
        rows.getString("issue"),
        rows.getString("statement"),
        rows.getString("stance"),
        rows.getDouble("sureness"),
        rows.getString("judge"),
        rows.getInt("person") == 1,
        rows.getInt("explicit") == 1,
        condition(rows));
  }

  /** Empty also where it does not lie in the text, which verification tells of. */
  private static Optional<Condition> condition(ResultSet rows) throws SQLException {
    String text = rows.getString("condition_text");
    int start = rows.getInt("condition_start");
    int end = rows.getInt("condition_end");
    return text != null && start >= 0 && start < end && end <= text.length()
        ? Optional.of(new Condition(new Span(start, end), text.substring(start, end)))
        : Optional.empty();
  }
}
