package org.rapporteur.store;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Copies all tables of one open record into another that is empty, row by row. */
final class TableCopy {
  /** Each after those that its rows point to, with the order in which its rows are copied. */
  private static final List<List<String>> TABLES =
      List.of(
          List.of("run", "id"),
          List.of("article", "id"),
          List.of("article_text", "article"),
          List.of("sighting", "raw_digest, uri"),
          List.of("article_copy", "article"),
          List.of("statement", "id"),
          List.of("voice", "statement, ordinal"),
          List.of("actor", "same_as IS NOT NULL, id"),
          List.of("statement_copy", "statement"),
          List.of("article_sketch", "hash, article"),
          List.of("statement_sketch", "hash, statement"),
          List.of("issue", "id"),
          List.of("judgement", "issue, statement"),
          List.of("judged_article", "issue, article"),
          List.of("testimony", "id"),
          List.of("proceeding", "id"),
          List.of("party", "proceeding, side, ordinal"),
          List.of("decision", "id"),
          List.of("note", "id"),
          List.of("actor_change", "id"),
          List.of("fetched_page", "uri"),
          List.of("account", "id"),
          List.of("account_token", "id"));

  private static final String RAISE_REVISION =
      """
      UPDATE revision
         SET number = (SELECT COALESCE(MAX(a.revision), 0) FROM article a)
      """;

  private static final int ROWS_AT_ONCE = 500;

  private final Handle from;
  private final Handle to;

  TableCopy(Handle from, Handle to) {
    this.from = from;
    this.to = to;
  }

  /** The names of the tables that are copied row by row. */
  static List<String> tables() {
    return TABLES.stream().map(table -> table.get(0)).toList();
  }

  void all() {
    TABLES.forEach(table -> rows(table.get(0), table.get(1)));
    to.execute(RAISE_REVISION);
  }

  private void rows(String table, String order) {
    var rows = new ArrayList<List<Optional<Object>>>();
    var columns = new ArrayList<String>();
    from.createQuery("SELECT * FROM " + table + " ORDER BY " + order)
        .setFetchSize(ROWS_AT_ONCE)
        .map(
            (result, c) -> {
              ResultSetMetaData about = result.getMetaData();
              var row = new ArrayList<Optional<Object>>();
              boolean named = !columns.isEmpty();
              for (int i = 1; i <= about.getColumnCount(); i++) {
                if (!named) {
                  columns.add(about.getColumnName(i));
                }
                row.add(Optional.ofNullable(result.getObject(i)));
              }
              return List.copyOf(row);
            })
        .forEach(
            row -> {
              rows.add(row);
              if (rows.size() == ROWS_AT_ONCE) {
                insert(table, columns, rows);
              }
            });
    insert(table, columns, rows);
  }

  private void insert(String table, List<String> columns, List<List<Optional<Object>>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    PreparedBatch batch =
        to.prepareBatch(
            "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), marks));
    for (List<Optional<Object>> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        batch.bind(i, row.get(i).orElse(null));
      }
      batch.add();
    }
    batch.execute();
    rows.clear();
  }
}
