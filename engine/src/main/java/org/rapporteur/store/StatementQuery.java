package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;

/**
 * The queries for a {@link StatementFilter}. Each begins at the table whose index holds what is
 * asked for in the wanted order (newest day first, then by article and position), so that a page is
 * ready when it is full, however large the record is.
 */
final class StatementQuery {
  /** How a query comes by its statements: from which table, and under which name. */
  private enum Way {
    BY_VOICE("voice v", "voice v\n  JOIN statement s ON s.id = v.statement", "v"),
    BY_JUDGEMENT("judgement j", "judgement j\n  JOIN statement s ON s.id = j.statement", "j"),
    BY_STATEMENT("statement s", "statement s", "s");

    private final String alone;
    private final String from;
    private final String ordered;

    Way(String alone, String from, String ordered) {
      this.alone = alone;
      this.from = from;
      this.ordered = ordered;
    }
  }

  /** A column of the statement itself, for which a count must look it up. */
  private static final Pattern OF_STATEMENT = Pattern.compile("\\bs\\.");

  private static final String PAGE =
      """
      SELECT s.id AS statement, s.standing, s.body, a.*
        FROM %s
       CROSS JOIN article a -- SQLite begins with the left one then, whose index has the order
       WHERE a.id = s.article
         AND %s
       ORDER BY %s
       LIMIT :limit OFFSET :offset
      """;

  private static final String ALL =
      """
      SELECT s.id AS statement, s.standing, s.body, a.*
        FROM %s
       CROSS JOIN article a -- SQLite begins with the left one then, whose index has the order
       WHERE a.id = s.article
         AND %s
       ORDER BY %s
      """;

  private static final String COUNT =
      """
      SELECT COUNT(*)
        FROM (SELECT 1
                FROM %s
               WHERE %s
               LIMIT :counted) found
      """;

  private final Way way;
  private final Conditions conditions = new Conditions();

  /**
   * @param speakers ids of the actors wanted, with those that people merged into them
   */
  StatementQuery(StatementFilter filter, List<String> speakers) {
    boolean byVoice =
        filter.issue().isEmpty() && (!speakers.isEmpty() || filter.affiliation().isPresent());
    way = byVoice ? Way.BY_VOICE : filter.issue().isPresent() ? Way.BY_JUDGEMENT : Way.BY_STATEMENT;
    voices(filter, speakers);
    filter.issue().ifPresent(id -> conditions.add("j.issue = :issue", "issue", id));
    filter.issue().ifPresent(id -> conditions.add("j.stance <> 'NONE'"));
    filter.manner().ifPresent(m -> conditions.add("s.manner = :manner", "manner", m.name()));
    String day = way.ordered + ".day";
    filter.from().ifPresent(d -> conditions.add(day + " >= :from", "from", d.toString()));
    filter.to().ifPresent(d -> conditions.add(day + " <= :to", "to", d.toString()));
    if (filter.to().isPresent() && filter.from().isEmpty()) {
      conditions.add(day + " > ''");
    }
    filter.site().ifPresent(site -> conditions.add("s.site = :site", "site", site));
    filter.article().ifPresent(id -> conditions.add("s.article = :article", "article", id));
    if (filter.once()) {
      conditions.add("NOT EXISTS (SELECT 1 FROM statement_copy c WHERE c.statement = s.id)");
    }
  }

  private void voices(StatementFilter filter, List<String> speakers) {
    if (speakers.isEmpty() && filter.affiliation().isEmpty()) {
      return;
    }
    for (int i = 0; i < speakers.size(); i++) {
      conditions.value("actor" + i, speakers.get(i));
    }
    filter.affiliation().ifPresent(name -> conditions.value("affiliation", name));
    boolean affiliated = filter.affiliation().isPresent();
    if (way == Way.BY_VOICE) {
      conditions.add(fits("v", speakers.size(), affiliated));
      conditions.add( // of several voices that fit, the first
          "(v.ordinal = 0 OR NOT EXISTS (SELECT 1 FROM voice w WHERE w.statement = v.statement"
              + (" AND w.ordinal < v.ordinal AND " + fits("w", speakers.size(), affiliated))
              + "))");
    } else {
      conditions.add(
          "EXISTS (SELECT 1 FROM voice w WHERE w.statement = s.id AND "
              + fits("w", speakers.size(), affiliated)
              + ")");
    }
  }

  /** That one voice is a wanted speaker's and has the wanted affiliation. */
  private static String fits(String voice, int speakers, boolean affiliated) {
    var both = new ArrayList<String>();
    if (speakers == 1) {
      both.add(voice + ".actor = :actor0");
    } else if (speakers > 1) {
      both.add(
          IntStream.range(0, speakers)
              .mapToObj(i -> ":actor" + i)
              .collect(Collectors.joining(", ", voice + ".actor IN (", ")")));
    }
    if (affiliated) {
      both.add(voice + ".affiliation = :affiliation");
    }
    return String.join(" AND ", both);
  }

  String page() {
    return filled(PAGE);
  }

  /** All statements, in the order of the pages. */
  String all() {
    return filled(ALL);
  }

  String count() {
    boolean ofStatement = OF_STATEMENT.matcher(conditions.sql()).find();
    return COUNT.formatted(ofStatement ? way.from : way.alone, conditions.sql());
  }

  private String filled(String query) {
    String order = "%1$s.day DESC, %1$s.article, %1$s.position".formatted(way.ordered);
    return query.formatted(way.from, conditions.sql(), order);
  }

  Query bindTo(Query query) {
    return conditions.bindTo(query);
  }
}
