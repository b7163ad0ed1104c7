package org.rapporteur.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The {@code article_sketch} and {@code statement_sketch} tables: by which hashes of runs of words
 * a text is found.
 */
final class SketchTable {
  /** A hash that more texts than this have is a site's boilerplate and finds nothing. */
  private static final int MOST_HOLDERS = 200;

  private final Handle handle;
  private final String insert;
  private final String holders;

  private SketchTable(Handle handle, String kind) {
    this.handle = handle;
    this.insert =
        """
        INSERT INTO %s_sketch (hash, %s)
        VALUES (:hash, :holder)
            ON CONFLICT DO NOTHING
        """
            .formatted(kind, kind);
    this.holders =
        """
        SELECT %s
          FROM %s_sketch
         WHERE hash = :hash
         ORDER BY %s
         LIMIT :most
        """
            .formatted(kind, kind, kind);
  }

  static SketchTable ofArticles(Handle handle) {
    return new SketchTable(handle, "article");
  }

  static SketchTable ofStatements(Handle handle) {
    return new SketchTable(handle, "statement");
  }

  void add(String holder, List<Long> sketch) {
    if (sketch.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(insert);
    sketch.forEach(hash -> batch.bind("hash", hash).bind("holder", holder).add());
    batch.execute();
  }

  /**
   * Ids of texts that share hashes with a sketch, those with most in common first.
   *
   * @param common how many hashes they must share at least
   * @param most ids wanted at most
   */
  List<String> sharing(List<Long> sketch, int common, int most) {
    var counts = new TreeMap<String, Integer>();
    for (long hash : sketch) {
      List<String> found =
          handle
              .createQuery(holders)
              .bind("hash", hash)
              .bind("most", MOST_HOLDERS + 1)
              .mapTo(String.class)
              .list();
      if (found.size() <= MOST_HOLDERS) {
        found.forEach(id -> counts.merge(id, 1, Integer::sum));
      }
    }
    var ids = new ArrayList<>(counts.entrySet());
    ids.removeIf(entry -> entry.getValue() < common);
    ids.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return ids.stream().limit(most).map(Map.Entry::getKey).toList();
  }
}
