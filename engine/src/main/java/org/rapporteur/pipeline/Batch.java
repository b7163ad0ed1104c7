package org.rapporteur.pipeline;

import java.util.function.Consumer;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.DocumentSource;

/**
 * Reads many documents on several threads and hands out what became of each in input order. One bad
 * document neither ends nor shortens a batch, and few are in memory at a time. Thread-safe.
 */
public final class Batch {
  private final Rapporteur rapporteur;
  private final InputOrder order;

  /**
   * @param threads at least 1
   */
  public Batch(Rapporteur rapporteur, int threads) {
    this.rapporteur = rapporteur;
    this.order = new InputOrder(threads);
  }

  /**
   * Reads each source and hands its outcome to {@code sink}, on the calling thread, in the order of
   * the sources.
   *
   * @throws RapporteurException what no document is to blame for ends the batch: an {@link
   *     Fault#ENVIRONMENT}, or whatever {@code sink} throws
   */
  public Tally over(Iterable<DocumentSource> sources, Consumer<Outcome> sink) {
    Tally[] tally = {Tally.NONE};
    order.each(
        sources,
        this::outcome,
        outcome -> {
          sink.accept(outcome);
          tally[0] = tally[0].with(outcome);
        });
    return tally[0];
  }

  private Outcome outcome(DocumentSource source) {
    try {
      return rapporteur.read(source.read());
    } catch (RapporteurException e) {
      if (e.fault() == Fault.ENVIRONMENT) {
        throw e; // not this document's doing: it would fail every document after it
      }
      return new Outcome.Unreadable(source.uri(), e.getMessage());
    }
  }
}
