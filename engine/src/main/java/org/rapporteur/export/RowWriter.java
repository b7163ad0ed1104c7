package org.rapporteur.export;

/** Writes lines of a list, one after another, in one format. One thread at a time. */
public interface RowWriter extends AutoCloseable {

  void write(Row row);

  /** Ends and flushes the output, but leaves what it is written to open. */
  @Override
  void close();
}
