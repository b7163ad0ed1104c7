package org.rapporteur.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rapporteur.store.Reach;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredStatement;

/**
 * Writes statements with how far each went, which is asked for some hundred at a time. Close it
 * after the last; the writer stays open.
 */
public final class ReachedStatements implements Consumer<StoredStatement>, AutoCloseable {
  private static final int AT_ONCE = 500;

  private final Record record;
  private final StatementWriter writer;
  private final List<StoredStatement> waiting = new ArrayList<>();

  public ReachedStatements(Record record, StatementWriter writer) {
    this.record = record;
    this.writer = writer;
  }

  @Override
  public void accept(StoredStatement statement) {
    waiting.add(statement);
    if (waiting.size() == AT_ONCE) {
      write();
    }
  }

  private void write() {
    Map<String, Reach> reach = record.reach(waiting);
    waiting.forEach(s -> writer.write(s, reach.getOrDefault(s.statement().id(), Reach.ALONE)));
    waiting.clear();
  }

  @Override
  public void close() {
    write();
  }
}
