package org.rapporteur.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The {@code sighting} table: under which names the same bytes were met. */
final class SightingTable {
  private static final String INSERT =
      """
      INSERT INTO sighting (raw_digest, uri, article, seen)
      VALUES (:raw_digest, :uri, :article, :seen)
          ON CONFLICT (raw_digest, uri) DO NOTHING
      """;

  private static final String BY_DIGEST =
      """
      SELECT uri, article
        FROM sighting
       WHERE raw_digest = :raw_digest
       ORDER BY uri
      """;

  private final Handle handle;

  SightingTable(Handle handle) {
    this.handle = handle;
  }

  void add(String rawDigest, String uri, String article, Instant seen) {
    handle
        .createUpdate(INSERT)
        .bind("raw_digest", rawDigest)
        .bind("uri", uri)
        .bind("article", article)
        .bind("seen", seen.toString())
        .execute();
  }

  /** The article's id by each name under which these bytes were met. */
  Map<String, String> articlesByUri(String rawDigest) {
    var found = new TreeMap<String, String>();
    handle
        .createQuery(BY_DIGEST)
        .bind("raw_digest", rawDigest)
        .map((rows, c) -> Map.entry(rows.getString("uri"), rows.getString("article")))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }
}
