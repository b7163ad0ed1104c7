package org.rapporteur.ingest;

import java.util.Optional;

/**
 * What a user may choose about getting documents. Immutable.
 *
 * @param columns which columns or keys of tables and JSON Lines hold what
 * @param fetcher what gets pages from the web; empty if nothing may be fetched
 */
public record IngestSettings(ColumnMapping columns, Optional<Fetcher> fetcher) {

  /** Usual column names; nothing is fetched. */
  public static IngestSettings offline() {
    return new IngestSettings(ColumnMapping.usual(), Optional.empty());
  }

  public IngestSettings columns(ColumnMapping mapping) {
    return new IngestSettings(mapping, fetcher);
  }

  public IngestSettings fetcher(Fetcher web) {
    return new IngestSettings(columns, Optional.of(web));
  }
}
