package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.rapporteur.ingest.FetchMemory.Validators;

/** The {@code fetched_page} table: what sites said of the pages that were fetched. */
final class FetchedPageTable {
  private static final String PUT =
      """
      INSERT INTO fetched_page (uri, entity_tag, last_modified, settled)
      VALUES (:uri, :entity_tag, :last_modified, :settled)
          ON CONFLICT (uri) DO UPDATE
         SET entity_tag = :entity_tag, last_modified = :last_modified, settled = :settled
      """;

  private static final String BY_URI =
      """
      SELECT entity_tag, last_modified
        FROM fetched_page
       WHERE uri = :uri
      """;

  private final Handle handle;

  FetchedPageTable(Handle handle) {
    this.handle = handle;
  }

  void put(String uri, Validators validators, Instant settled) {
    handle
        .createUpdate(PUT)
        .bind("uri", uri)
        .bind("entity_tag", validators.entityTag())
        .bind("last_modified", validators.lastModified())
        .bind("settled", settled.toString())
        .execute();
  }

  Optional<Validators> of(String uri) {
    return handle
        .createQuery(BY_URI)
        .bind("uri", uri)
        .map(
            (rows, c) ->
                new Validators(
                    Optional.ofNullable(rows.getString("entity_tag")),
                    Optional.ofNullable(rows.getString("last_modified"))))
        .findOne();
  }
}
