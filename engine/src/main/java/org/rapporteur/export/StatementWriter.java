package org.rapporteur.export;

import org.rapporteur.store.Reach;
import org.rapporteur.store.StoredStatement;

/** Writes statements of the record, one after another, in one format. One thread at a time. */
public interface StatementWriter extends AutoCloseable {

  /**
   * Writes the next one.
   *
   * @param reach how far the statement and its article went
   */
  void write(StoredStatement statement, Reach reach);

  /** Ends and flushes the output, but leaves what it is written to open. */
  @Override
  void close();
}
