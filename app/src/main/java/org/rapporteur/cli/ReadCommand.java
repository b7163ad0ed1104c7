package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.export.HtmlWriter;
import org.rapporteur.export.JsonWriter;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.fault.Fault;
import org.rapporteur.ingest.DocumentSources;
import org.rapporteur.pipeline.Batch;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.pipeline.Tally;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the record of articles; stores nothing. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = {
      "Print the record of articles: who said what, in which words. Nothing is stored.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur read samples/liaison-office.html",
      "  rapporteur read --format html samples/ > samples.html",
      "  rapporteur read --issues samples/issues.yaml samples/liaison-office.html",
      "  curl -s https://news.example/a | rapporteur read --format json --published 2025-06-18 -"
    })
final class ReadCommand implements Callable<Integer> {
  /** How a record is printed. */
  enum Format {
    TABLE,
    JSON,
    JSONL,
    HTML
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "1..*",
      description = {
        "Files, folders or http addresses, or - for standard input: HTML, text, PDF, DOCX, RTF,"
            + " e-mail, RSS and Atom, WARC, ZIP, JSON Lines, CSV, lists of addresses, LexisNexis"
            + " and Factiva exports."
      })
  private List<String> articles;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "table (for people), json (an object; an array for several articles), jsonl (a line an"
            + " article) or html (one self-contained page). Without it: table on a terminal, jsonl"
            + " otherwise."
      })
  private @Nullable Format format;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When the articles were published (2025-06-18), whatever they say themselves.")
  private @Nullable LocalDate published;

  @Option(
      names = "--issues",
      paramLabel = "FILE",
      description = "Questions (YAML): where each actor stands on them is printed too.")
  private @Nullable Path issues;

  @Option(
      names = "--record",
      paramLabel = "RECORD",
      description =
          "A record, whose names, merges and offices of actors are then known; it is not changed.")
  private @Nullable String record;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles read at the same time. Without it: one a core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--strict",
      description = "Exit with 5 if any document was discarded or unreadable.")
  private boolean strict;

  @Mixin private ModelsOption models;
  @Mixin private IngestOptions ingest;

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads: expected 1 or more, not " + threads);
    }
    var terminal = Terminal.in(System.getenv());
    PrintWriter err = spec.commandLine().getErr();
    Tally tally;
    int skipped;
    try (var documents = DocumentSources.of(articles, System.in, ingest.settings());
        var rapporteur = rapporteur();
        ReadingWriter writer = writer(terminal, documents.count());
        Progress progress = Progress.of(terminal, err, "Reading", documents.count())) {
      tally =
          new Batch(rapporteur, threads)
              .over(
                  documents,
                  outcome -> {
                    progress.step();
                    if (outcome instanceof Outcome.Read read) {
                      writer.write(read.reading());
                    } else {
                      progress.say(explanation(outcome));
                    }
                  });
      skipped = documents.skipped().size();
    }
    report(tally, skipped, err);
    boolean complete = tally.kept() == tally.documents();
    boolean nothing = tally.kept() == 0 && articles.size() == 1 && tally.documents() == 1;
    return !complete && (strict || nothing) ? Fault.DATA.exitCode() : 0;
  }

  private Rapporteur rapporteur() {
    if (record == null) {
      return Rapporteur.open(models.folder(), settings(), issues());
    }
    try (Record opened = Record.existing(record, Clock.systemUTC())) {
      return Rapporteur.open(
          models.folder(), settings(), issues(), RecordRegistry.of(opened).registry());
    }
  }

  private List<Issue> issues() {
    return issues == null ? List.of() : IssueFile.read(issues);
  }

  private CleaningSettings settings() {
    CleaningSettings standard = CleaningSettings.standard();
    return published == null ? standard : standard.published(published);
  }

  private ReadingWriter writer(Terminal terminal, OptionalInt documents) {
    PrintWriter out = spec.commandLine().getOut();
    Format chosen = format != null ? format : terminal.out() ? Format.TABLE : Format.JSONL;
    return switch (chosen) {
      case TABLE -> new RecordTable(out, spec.commandLine().getColorScheme(), terminal.columns());
      case JSON ->
          documents.equals(OptionalInt.of(1)) ? JsonWriter.object(out) : JsonWriter.array(out);
      case JSONL -> JsonWriter.lines(out);
      case HTML -> new HtmlWriter(out);
    };
  }

  private static String explanation(Outcome outcome) {
    if (outcome instanceof Outcome.Discarded discarded) {
      return discarded.uri() + ": " + discarded.detail();
    }
    return ((Outcome.Unreadable) outcome).why();
  }

  private static void report(Tally tally, int skipped, PrintWriter err) {
    var line = new StringBuilder();
    line.append("%d kept, %d statements".formatted(tally.kept(), tally.statements()));
    tally
        .discarded()
        .forEach(
            (reason, count) ->
                line.append(
                    "; %d discarded: %s"
                        .formatted(
                            count, reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
    if (tally.unreadable() > 0) {
      line.append("; %d unreadable".formatted(tally.unreadable()));
    }
    if (skipped > 0) {
      line.append("; %d files of other kinds skipped".formatted(skipped));
    }
    err.println(line);
  }
}
