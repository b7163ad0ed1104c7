package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the questions of a record. */
@Command(
    name = "issues",
    mixinStandardHelpOptions = true,
    description = {"Write the questions with what has become of them.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur export issues --format csv > issues.csv",
      "  rapporteur export issues --as-of 2025-06-18 --format jsonl"
    })
final class ExportIssuesCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("id", 25),
          new RowTable.Shown("proposition", 50),
          new RowTable.Shown("status", 24));

  @Spec private CommandSpec spec;

  @Option(names = "--as-of", paramLabel = "DAY", description = "The status of that day.")
  private @Nullable LocalDate asOf;

  @Mixin private RecordOption record;
  @Mixin private RowOptions rows;

  @Override
  public Integer call() {
    try (Record opened = record.existing();
        RowWriter writer = rows.writer(spec, Row.ISSUE, SHOWN, "(no questions)")) {
      opened
          .issues()
          .forEach(
              issue -> writer.write(Row.of(JudgedRecord.parsed(issue), Optional.ofNullable(asOf))));
    }
    return 0;
  }
}
