package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.ReachedStatements;
import org.rapporteur.export.StatementCsv;
import org.rapporteur.export.StatementLines;
import org.rapporteur.export.StatementWriter;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StoredStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints statements of the record. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = {"Print statements of the record, the newest day first.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur statements --speaker \"Ursula von der Leyen\" --from 2026-01-01",
      "  rapporteur statements --affiliation NATO --manner direct --format csv > nato.csv"
    })
final class StatementsCommand implements Callable<Integer> {
  /** How statements are printed. */
  enum Format {
    TABLE,
    CSV,
    JSONL
  }

  private static final int IN_A_TABLE = 50;

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;
  @Mixin private StatementFilterOptions filter;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or jsonl. Without it: table on a terminal, jsonl otherwise.")
  private @Nullable Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Print N statements at most. Without it: 50 in a table, otherwise all.")
  private int limit;

  @Option(names = "--offset", paramLabel = "N", description = "Leave N statements out first.")
  private int offset;

  @Override
  public Integer call() {
    if (limit < 0 || limit > Slice.MOST || offset < 0) {
      throw new ParameterException(
          spec.commandLine(), "expected --limit from 1 to " + Slice.MOST + " and --offset from 0");
    }
    var terminal = Terminal.in(System.getenv());
    Format chosen = format != null ? format : terminal.out() ? Format.TABLE : Format.JSONL;
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing();
        StatementWriter writer =
            switch (chosen) {
              case TABLE ->
                  new StatementTable(out, spec.commandLine().getColorScheme(), terminal.columns());
              case CSV -> new StatementCsv(out);
              case JSONL -> StatementLines.plain(out);
            }) {
      Supplier<SearchIndex> open = () -> IndexProgress.open(record, opened, terminal, spec);
      try (var reached = new ReachedStatements(opened, writer)) {
        if (chosen == Format.TABLE || limit > 0 || offset > 0) {
          var slice = new Slice(offset, limit > 0 ? limit : IN_A_TABLE);
          Page<StoredStatement> page = filter.page(opened, open, slice);
          page.items().forEach(reached);
          tell(page);
        } else {
          filter.each(opened, open, /* firstOnly= */ false, reached);
        }
      }
    }
    return 0;
  }

  private void tell(Page<StoredStatement> page) {
    if (page.items().size() < page.total()) {
      spec.commandLine()
          .getErr()
          .printf(
              "%d of %s%d statements; --limit and --offset show others%n",
              page.items().size(), page.exact() ? "" : "more than ", page.total());
    }
  }
}
