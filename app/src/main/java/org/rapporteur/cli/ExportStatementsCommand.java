package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rapporteur.article.Article;
import org.rapporteur.export.QuotationGraphLines;
import org.rapporteur.export.ReachedStatements;
import org.rapporteur.export.StatementCsv;
import org.rapporteur.export.StatementLines;
import org.rapporteur.export.StatementWriter;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes statements in formats of other programs. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = {
      "Write statements, the newest day first, with the words of the articles as they are.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur export statements --format csv > statements.csv",
      "  rapporteur export statements --format quotebank --from 2026-01-01 > quotes.jsonl"
    })
final class ExportStatementsCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    CSV,
    JSONL,
    WEBANNOTATION,
    QUOTEBANK,
    GQG
  }

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;
  @Mixin private StatementFilterOptions filter;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description =
          "csv; jsonl (the record's own shape); webannotation (W3C Web Annotation, a line each);"
              + " quotebank (as Quotebank has quotations, each once); gqg (as GDELT's Global"
              + " Quotation Graph has them, an article a line).")
  private Format format;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing();
        StatementWriter writer = writer(out, opened)) {
      var terminal = Terminal.in(System.getenv());
      try (var reached = new ReachedStatements(opened, writer)) {
        filter.each(
            opened,
            () -> IndexProgress.open(record, opened, terminal, spec),
            /* firstOnly= */ format == Format.QUOTEBANK,
            reached);
      }
    }
    return 0;
  }

  private StatementWriter writer(PrintWriter out, Record opened) {
    Function<String, Article> articles = id -> opened.article(id).orElseThrow().article();
    return switch (format) {
      case CSV -> new StatementCsv(out);
      case JSONL -> StatementLines.plain(out);
      case WEBANNOTATION -> StatementLines.webAnnotations(out, articles);
      case QUOTEBANK -> StatementLines.quotebank(out, opened::appearances);
      case GQG -> new QuotationGraphLines(out, articles);
    };
  }
}
