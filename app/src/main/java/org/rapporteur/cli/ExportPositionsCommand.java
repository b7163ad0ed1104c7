package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.stance.Issue;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes where actors stand on one question, some, or all. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = {"Write where each actor stands, with the statements that it rests on.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur export positions --format csv > positions.csv",
      "  rapporteur export positions nairobi-office --as-of 2025-06-18 --format jsonl"
    })
final class ExportPositionsCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("issue", 20),
          new RowTable.Shown("actor", 28),
          new RowTable.Shown("stance", 13),
          new RowTable.Shown("as_of", 12),
          new RowTable.Shown("basis", 12));

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ISSUE",
      arity = "0..*",
      description = "The questions' ids. Without any: all questions.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DAY", description = "Leave out what was said later.")
  private @Nullable LocalDate asOf;

  @Mixin private RecordOption record;
  @Mixin private RowOptions rows;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() {
    var terminal = Terminal.in(System.getenv());
    Record opened = record.existing();
    try (var judged = new JudgedRecord(opened, models::folder);
        RowWriter writer = rows.writer(spec, Row.POSITION, SHOWN, "(nobody takes a side)")) {
      for (Issue issue : JudgedRecord.issues(opened, ids)) {
        judged
            .positions(issue, Optional.ofNullable(asOf), terminal, spec.commandLine().getErr())
            .forEach(position -> writer.write(Row.of(position)));
      }
    }
    return 0;
  }
}
