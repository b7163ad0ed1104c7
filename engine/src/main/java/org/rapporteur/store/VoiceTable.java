package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Article;
import org.rapporteur.statement.Statement;

/** The {@code voice} table: one row for each speaker of a statement. */
final class VoiceTable {
  private static final String INSERT =
      """
      INSERT INTO voice (statement, ordinal, actor, type, role, affiliation, article, position, day)
      VALUES (:statement, :ordinal, :actor, :type, :role, :affiliation, :article, :position, :day)
      """;

  private static final String MOVE =
      """
      UPDATE voice
         SET position = :position
       WHERE statement = :statement
      """;

  private static final String DELETE =
      """
      DELETE FROM voice
       WHERE statement = :statement
      """;

  private final Handle handle;

  VoiceTable(Handle handle) {
    this.handle = handle;
  }

  void add(Article article, List<Statement> statements, List<Integer> positions) {
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      int ordinal = 0;
      for (Speaker speaker : speakers(statement)) {
        batch
            .bind("statement", statement.id())
            .bind("ordinal", ordinal++)
            .bind("actor", speaker.id())
            .bind("type", speaker.type().name())
            .bind("role", speaker.role().orElse(null))
            .bind("affiliation", speaker.affiliation().orElse(null))
            .bind("article", article.id().value())
            .bind("position", positions.get(i))
            .bind("day", Days.column(StatementTable.day(statement, article)))
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  void move(String statement, int position) {
    handle.createUpdate(MOVE).bind("statement", statement).bind("position", position).execute();
  }

  void delete(String statement) {
    handle.createUpdate(DELETE).bind("statement", statement).execute();
  }

  /** Who says it: the speaker first, then those who say it jointly. */
  static List<Speaker> speakers(Statement statement) {
    var speakers = new ArrayList<Speaker>();
    statement.speaker().ifPresent(speakers::add);
    speakers.addAll(statement.with());
    return speakers;
  }
}
