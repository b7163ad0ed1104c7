package org.rapporteur.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** The conditions of a query, all of which must hold, and the values in them. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Conditions add(String condition) {
    conditions.add(condition);
    return this;
  }

  /**
   * @param condition SQL that names the value as {@code :name}
   */
  Conditions add(String condition, String name, Object value) {
    return add(condition).value(name, value);
  }

  /** A value that conditions name. */
  Conditions value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** What follows WHERE. */
  String sql() {
    return conditions.isEmpty() ? "1 = 1" : String.join("\n   AND ", conditions);
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    values.forEach(statement::bind);
    return statement;
  }

  /** A pattern for LIKE ... ESCAPE '!' that is met by whatever holds the words, in lower case. */
  static String holding(String words) {
    String literal = words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return "%" + literal + "%";
  }
}
