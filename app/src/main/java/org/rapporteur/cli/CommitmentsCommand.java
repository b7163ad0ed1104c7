package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints commitments of the record. */
@Command(
    name = "commitments",
    mixinStandardHelpOptions = true,
    description = {
      "Print commitments of the record, the newest first: who undertakes what, by when, if what.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur commitments --actor Japan",
      "  rapporteur commitments --as-of 2026-03-01 --format csv > commitments.csv"
    })
final class CommitmentsCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("published", 12),
          new RowTable.Shown("actors", 20),
          new RowTable.Shown("what", 34),
          new RowTable.Shown("by", 11),
          new RowTable.Shown("condition", 12),
          new RowTable.Shown("said_by", 11));

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;
  @Mixin private ProceedingOptions wanted;
  @Mixin private RowOptions rows;

  @Override
  public Integer call() {
    try (Record opened = record.existing();
        RowWriter writer = rows.writer(spec, Row.COMMITMENT, SHOWN, "(no commitments)")) {
      opened.eachCommitment(wanted.filter(), commitment -> writer.write(Row.of(commitment)));
    }
    return 0;
  }
}
