package org.rapporteur.analysis;

import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Representatives;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;

/**
 * Who speaks for whom by a record's own registry, read anew when the record has changed.
 * Thread-safe.
 */
public final class RecordRepresentatives {
  private record Read(int edits, Representatives representatives) {}

  private final Record record;
  private @Nullable Read last;

  public RecordRepresentatives(Record record) {
    this.record = record;
  }

  /** As the registry stands now. */
  public synchronized Representatives now() {
    int edits = record.actorChanges().size(); // none is ever taken out
    if (last == null || last.edits() != edits) {
      last = new Read(edits, Representatives.over(RecordRegistry.edited(record)));
    }
    return last.representatives();
  }
}
