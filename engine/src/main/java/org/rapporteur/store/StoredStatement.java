package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Publication.From;
import org.rapporteur.statement.Statement;
import org.rapporteur.time.Period;

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

  /** The first day on which it was said, or else that of publication. */
  public Optional<LocalDate> day() {
    return statement.said().map(Period::from).or(article::day);
  }

  /** Whether that day is, or was counted from, a day of publication that was itself inferred. */
  public boolean hasInferredDay() {
    return statement
        .said()
        .map(Period::inferred)
        .orElseGet(() -> article.published().filter(p -> p.from() == From.INFERRED).isPresent());
  }
}
