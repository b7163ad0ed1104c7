package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the record into a new file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copy the record into a new SQLite file, which is a record itself, and print its name. Others"
          + " may go on reading and writing meanwhile.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur backup",
      "  rapporteur backup --record jdbc:postgresql://localhost/news --to news.db"
    })
final class BackupCommand implements Callable<Integer> {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The new file. Without it: rapporteur-, the time, .db, in this folder.")
  private @Nullable Path to;

  @Override
  public Integer call() {
    Path file =
        to == null
            ? Path.of("rapporteur-" + STAMP.format(Instant.now(Clock.systemUTC())) + ".db")
            : to;
    try (Record opened = record.existing()) {
      opened.backup(file);
    }
    spec.commandLine().getOut().println(file);
    spec.commandLine().getOut().flush();
    return 0;
  }
}
