package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.ActorImport;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds actors and offices from a file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Add actors and offices from a file, as one edit that 'undo' takes back.",
      "CSV has a head with the column name, and as needed type, aliases (parted by ;), office,"
          + " body, from, to, source. FollowTheMoney is a JSON entity a line, as OpenSanctions"
          + " publishes (entities.ftm.json).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur actor import ministers.csv",
      "  rapporteur actor import --dry-run --format ftm entities.ftm.json"
    })
final class ActorImportCommand implements Callable<Integer> {
  /** What the file is. */
  enum Format {
    CSV,
    FTM
  }

  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;
  @Mixin private PersonOption by;

  @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv or ftm. Without it: ftm for names that end in json or jsonl, else csv.")
  private @Nullable Format format;

  @Option(names = "--dry-run", description = "Say what would be added, and add nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (Record opened = record.open()) {
      RecordRegistry registry = RecordRegistry.of(opened);
      RegistryChange.Batch batch = read(registry);
      if (dryRun) {
        batch.changes().forEach(c -> spec.commandLine().getOut().println(c.summary()));
        spec.commandLine().getOut().flush();
        registry.registry().with(batch.changes());
        spec.commandLine().getErr().println("nothing added: " + batch.summary());
      } else if (batch.changes().isEmpty()) {
        spec.commandLine().getErr().println("nothing new in " + file);
      } else {
        long id = registry.apply(batch, by.person());
        spec.commandLine().getErr().printf("edit %d: %s%n", id, batch.summary());
      }
    }
    return 0;
  }

  private RegistryChange.Batch read(RecordRegistry registry) {
    String name = String.valueOf(file.getFileName());
    boolean money = format == null ? name.matches(".*\\.jsonl?") : format == Format.FTM;
    try (Reader in =
        name.equals("-")
            ? new InputStreamReader(System.in, UTF_8)
            : Files.newBufferedReader(file, UTF_8)) {
      return money
          ? ActorImport.followTheMoney(name, in, registry.registry())
          : ActorImport.csv(name, in, registry.registry());
    } catch (NoSuchFileException e) {
      throw new RapporteurException(Fault.NOT_FOUND, file + ": no such file", e);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot be read", e);
    }
  }
}
