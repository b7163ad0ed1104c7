package org.rapporteur.export;

import org.rapporteur.pipeline.Reading;

/** Writes readings, one after another, in one format. One thread at a time. */
public interface ReadingWriter extends AutoCloseable {

  void write(Reading reading);

  /** Ends and flushes the output, but leaves what it is written to open. */
  @Override
  void close();
}
