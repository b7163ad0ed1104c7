package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.fault.Fault;
import org.rapporteur.ingest.DocumentSources;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.store.Intake;
import org.rapporteur.store.IntakeTally;
import org.rapporteur.store.Receipt;
import org.rapporteur.store.Receipt.Kind;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles into the record. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Read articles into the record. What is in it already is not read again, so the command can"
          + " be broken off at any time and given again.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur add articles/",
      "  rapporteur add --record nato.db --report added.jsonl articles/ page.html",
      "  rapporteur add --watch 15 https://news.example/feed.xml clippings/",
      "  rapporteur add --reread"
    })
final class AddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = {
        "Files, folders or http addresses, or - for standard input: HTML, text, PDF, DOCX, RTF,"
            + " e-mail, RSS and Atom, WARC, ZIP, JSON Lines, CSV, lists of addresses, LexisNexis"
            + " and Factiva exports."
      })
  private List<String> sources = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the articles were published (2025-06-18), whatever they say themselves.")
  private @Nullable LocalDate published;

  @Option(
      names = "--reread",
      description = "Also read again what other models or rules have read, from the kept texts.")
  private boolean reread;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what became of each input to this file, as JSON Lines.")
  private @Nullable Path report;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at the same time. Without it: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--strict",
      description = "Exit with 5 if any input was discarded or could not be read.")
  private boolean strict;

  @Option(
      names = "--watch",
      paramLabel = "MINUTES",
      description = "Go through the sources again and again, with so long a pause, until ended.")
  private @Nullable Double watch;

  @Mixin private ModelsOption models;
  @Mixin private IngestOptions ingest;

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected 1 or more, not " + threads);
    }
    if (sources.isEmpty() && !reread) {
      throw new ParameterException(spec.commandLine(), "expected a SOURCE, or --reread");
    }
    if (watch != null && !(watch > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--watch: expected minutes above 0, not " + watch);
    }
    try (Record opened = record.open();
        var rapporteur =
            Rapporteur.open(
                models.folder(), settings(), List.of(), RecordRegistry.of(opened).registry());
        var receipts = ReceiptWriter.to(report)) {
      int code = pass(rapporteur, opened, receipts);
      while (watch != null) {
        Thread.sleep((long) (watch * 60_000));
        code = pass(rapporteur, opened, receipts);
      }
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0; // asked to end while it waited
    }
  }

  /** Goes once through all sources. */
  private int pass(Rapporteur rapporteur, Record opened, ReceiptWriter receipts) {
    var terminal = Terminal.in(System.getenv());
    PrintWriter err = spec.commandLine().getErr();
    IngestSettings web = ingest.settings(opened.fetches());
    IntakeTally tally;
    int outdated;
    int skipped;
    try (var documents = DocumentSources.of(sources, System.in, web)) {
      var intake = new Intake(opened, rapporteur, threads, "rapporteur " + Main.version());
      tally = add(intake, documents, web, terminal, receipts);
      outdated = intake.outdated().size();
      if (reread && outdated > 0) {
        tally = reread(intake, outdated, terminal, receipts);
      }
      skipped = documents.skipped().size();
    }
    JudgedRecord.judge(opened, models::folder, terminal, err);
    err.println(summary(tally, skipped));
    err.flush();
    if (!reread && outdated > 0) {
      err.println(
          outdated + " articles were read by other models or rules: --reread reads them again");
    }
    boolean incomplete = tally.of(Kind.DISCARDED) + tally.of(Kind.FAILED) > 0;
    return incomplete && (strict || tally.total() == 1) ? Fault.DATA.exitCode() : 0;
  }

  private IntakeTally add(
      Intake intake,
      DocumentSources documents,
      IngestSettings web,
      Terminal terminal,
      ReceiptWriter receipts) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = Progress.of(terminal, err, "Adding", documents.count())) {
      return intake.add(
          documents,
          receipt -> {
            tell(receipt, progress, receipts);
            web.fetcher().ifPresent(fetcher -> fetcher.settled(receipt.uri()));
          });
    }
  }

  private IntakeTally reread(
      Intake intake, int articles, Terminal terminal, ReceiptWriter receipts) {
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress =
        Progress.of(terminal, err, "Reading again", OptionalInt.of(articles))) {
      return intake.reread(receipt -> tell(receipt, progress, receipts));
    }
  }

  private static void tell(Receipt receipt, Progress progress, ReceiptWriter receipts) {
    progress.step();
    receipts.write(receipt);
    receipt
        .reason()
        .ifPresent(
            reason ->
                progress.say(
                    reason.startsWith(receipt.uri()) ? reason : receipt.uri() + ": " + reason));
  }

  private CleaningSettings settings() {
    CleaningSettings standard = CleaningSettings.standard();
    return published == null ? standard : standard.published(published);
  }

  private static String summary(IntakeTally tally, int skipped) {
    var line = new StringBuilder();
    line.append(tally.of(Kind.ADDED)).append(" added");
    tally
        .inputs()
        .forEach(
            (kind, count) -> {
              if (kind != Kind.ADDED) {
                String name = kind == Kind.REREAD ? "read again" : kind.name();
                line.append(", ").append(count).append(' ').append(name.toLowerCase(Locale.ROOT));
              }
            });
    line.append("; ").append(tally.statements()).append(" statements");
    if (skipped > 0) {
      line.append("; ").append(skipped).append(" files of other kinds skipped");
    }
    return line.toString();
  }
}
