package org.rapporteur.store;

import java.util.List;
import java.util.Optional;
import org.rapporteur.statement.Statement;

/**
 * A statement with its words and its article's head, ready to be shown. Immutable.
 *
 * @param source the words that the statement's source span covers
 * @param cue the words that its cue span covers
 * @param content the words that its content spans cover, span by span
 */
public record StoredStatement(
    Statement statement,
    Optional<String> source,
    Optional<String> cue,
    List<String> content,
    Standing standing,
    ArticleHead article) {
  public StoredStatement {
    content = List.copyOf(content);
  }
}
