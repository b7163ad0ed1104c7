package org.rapporteur.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The {@code article_copy} and {@code statement_copy} tables: of what is a copy, the first of its
 * cluster. The first itself has no row.
 */
final class CopyTable {
  private final Handle handle;
  private final String kind;

  /**
   * @param kind "article" or "statement"
   */
  private CopyTable(Handle handle, String kind) {
    this.handle = handle;
    this.kind = kind;
  }

  static CopyTable ofArticles(Handle handle) {
    return new CopyTable(handle, "article");
  }

  static CopyTable ofStatements(Handle handle) {
    return new CopyTable(handle, "statement");
  }

  void add(String copy, String first, double similarity) {
    boolean articles = kind.equals("article");
    handle
        .createUpdate(
            articles
                ? "INSERT INTO article_copy (article, first, similarity) VALUES (:copy, :first,"
                    + " :similarity)"
                : "INSERT INTO statement_copy (statement, first) VALUES (:copy, :first)")
        .bind("copy", copy)
        .bind("first", first)
        .bind("similarity", similarity)
        .execute();
  }

  /** The first of the cluster that something is in: itself if it is no copy. */
  String first(String id) {
    return handle
        .createQuery("SELECT first FROM %s_copy WHERE %s = :id".formatted(kind, kind))
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(id);
  }

  /** The copies of a first, by id. */
  List<String> of(String first) {
    return handle
        .createQuery(
            "SELECT %s FROM %s_copy WHERE first = :first ORDER BY %s".formatted(kind, kind, kind))
        .bind("first", first)
        .mapTo(String.class)
        .list();
  }

  /** The statements of an article that repeat another's, by id; of {@link #ofStatements} only. */
  List<String> repeatedIn(String article) {
    return handle
        .createQuery(
            """
            SELECT c.statement
              FROM statement s
              JOIN statement_copy c ON c.statement = s.id
             WHERE s.article = :article
             ORDER BY c.statement
            """)
        .bind("article", article)
        .mapTo(String.class)
        .list();
  }

  /** Makes another the first of a cluster. */
  void lead(String before, String first) {
    handle
        .createUpdate("DELETE FROM %s_copy WHERE %s = :first".formatted(kind, kind))
        .bind("first", first)
        .execute();
    handle
        .createUpdate("UPDATE %s_copy SET first = :first WHERE first = :before".formatted(kind))
        .bind("first", first)
        .bind("before", before)
        .execute();
  }

  /** How many there are in the cluster of each of these, itself counted. */
  Map<String, Integer> clusterSizes(List<String> ids) {
    var sizes = new TreeMap<String, Integer>();
    if (ids.isEmpty()) {
      return sizes;
    }
    Map<String, String> firsts = firsts(ids);
    var copies = new TreeMap<String, Integer>();
    handle
        .createQuery(
            """
            SELECT first, count(*) AS copies
              FROM %s_copy
             WHERE first IN (<firsts>)
             GROUP BY first
             ORDER BY first
            """
                .formatted(kind))
        .bindList("firsts", firsts.values().stream().distinct().toList())
        .map((rows, c) -> Map.entry(rows.getString("first"), rows.getInt("copies")))
        .forEach(row -> copies.put(row.getKey(), row.getValue()));
    firsts.forEach((id, first) -> sizes.put(id, 1 + copies.getOrDefault(first, 0)));
    return sizes;
  }

  /** How often what is in a cluster with others was printed; of what stands alone, nothing. */
  Map<String, Spread> spreads(List<String> ids) {
    var spreads = new TreeMap<String, Spread>();
    if (ids.isEmpty()) {
      return spreads;
    }
    Map<String, String> firsts = firsts(ids);
    Map<String, Spread> byFirst = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT m.first, COUNT(DISTINCT %s) AS articles,
                   COUNT(DISTINCT COALESCE(t.site, '')) AS publishers
              FROM (SELECT first, %s AS member FROM %s_copy WHERE first IN (<firsts>)
                    UNION
                    SELECT first, first AS member FROM %s_copy WHERE first IN (<firsts>)) m
              JOIN %s t ON t.id = m.member
             GROUP BY m.first
             ORDER BY m.first
            """
                .formatted(kind.equals("article") ? "t.id" : "t.article", kind, kind, kind, kind))
        .bindList("firsts", firsts.values().stream().distinct().toList())
        .map(
            (rows, c) ->
                Map.entry(
                    rows.getString("first"),
                    new Spread(rows.getInt("articles"), rows.getInt("publishers"))))
        .forEach(row -> byFirst.put(row.getKey(), row.getValue()));
    firsts.forEach(
        (id, first) -> {
          Spread spread = byFirst.get(first);
          if (spread != null) {
            spreads.put(id, spread);
          }
        });
    return spreads;
  }

  /** The first of the cluster of each of these, by its id; of what stands alone, itself. */
  private Map<String, String> firsts(List<String> ids) {
    Map<String, String> firsts = new TreeMap<>();
    ids.forEach(id -> firsts.put(id, id));
    handle
        .createQuery(
            "SELECT %s AS copy, first FROM %s_copy WHERE %s IN (<ids>) ORDER BY copy"
                .formatted(kind, kind, kind))
        .bindList("ids", ids)
        .map((rows, c) -> Map.entry(rows.getString("copy"), rows.getString("first")))
        .forEach(row -> firsts.put(row.getKey(), row.getValue()));
    return firsts;
  }
}
