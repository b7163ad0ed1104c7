package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.RowCsv;
import org.rapporteur.export.RowLines;
import org.rapporteur.export.RowWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How a list of the record is printed. */
final class RowOptions {
  /** The formats. */
  enum Format {
    TABLE,
    CSV,
    JSONL
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or jsonl. Without it: table on a terminal, jsonl otherwise.")
  private @Nullable Format format;

  /**
   * @param columns all columns of the rows
   * @param shown the columns of the table
   * @param nothing what a table says if there are no rows
   */
  RowWriter writer(
      CommandSpec spec, List<String> columns, List<RowTable.Shown> shown, String nothing) {
    PrintWriter out = spec.commandLine().getOut();
    var terminal = Terminal.in(System.getenv());
    Format chosen = format != null ? format : terminal.out() ? Format.TABLE : Format.JSONL;
    return switch (chosen) {
      case TABLE ->
          new RowTable(
              out, spec.commandLine().getColorScheme(), terminal.columns(), shown, nothing);
      case CSV -> new RowCsv(out, columns);
      case JSONL -> new RowLines(out);
    };
  }
}
