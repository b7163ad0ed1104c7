package org.rapporteur.cli;

import java.util.OptionalInt;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Record;
import picocli.CommandLine.Model.CommandSpec;

/** Opens the index of a record, with a bar while it is brought up to date. */
final class IndexProgress {

  static SearchIndex open(RecordOption option, Record record, Terminal terminal, CommandSpec spec) {
    try (Progress progress =
        Progress.of(terminal, spec.commandLine().getErr(), "Indexing", OptionalInt.empty())) {
      return SearchIndex.open(record, option.index(), done -> progress.step());
    }
  }

  private IndexProgress() {}
}
