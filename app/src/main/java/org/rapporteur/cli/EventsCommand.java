package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.event.EventType;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints events of the record. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Print events of the record, the newest day first: who did what to whom, and where.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur events --actor Germany --type mobilize",
      "  rapporteur events --from 2026-01-01 --format csv > events.csv"
    })
final class EventsCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("published", 12),
          new RowTable.Shown("type", 11),
          new RowTable.Shown("actors", 19),
          new RowTable.Shown("what", 40),
          new RowTable.Shown("recipients", 18));

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;
  @Mixin private ProceedingOptions wanted;
  @Mixin private RowOptions rows;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "A root type of PLOVER 2021: ${COMPLETION-CANDIDATES}.")
  private @Nullable EventType type;

  @Override
  public Integer call() {
    ProceedingFilter filter = type == null ? wanted.filter() : wanted.filter().type(type);
    try (Record opened = record.existing();
        RowWriter writer = rows.writer(spec, Row.EVENT, SHOWN, "(no events)")) {
      opened.eachEvent(filter, event -> writer.write(Row.of(event)));
    }
    return 0;
  }
}
