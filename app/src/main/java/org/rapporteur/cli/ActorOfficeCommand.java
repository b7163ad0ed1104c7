package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.actor.Tenure;
import org.rapporteur.actor.Tenure.Origin;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who holds an office, or adds that somebody does. */
@Command(
    name = "office",
    mixinStandardHelpOptions = true,
    description = {
      "Print who held an office on a day, or with --holder add that somebody holds or held it. A"
          + " day that no row covers is answered with unknown, exit code 3.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur actor office president France --on 2016-07-10",
      "  rapporteur actor office \"Foreign Minister\" Norway --holder \"Ann Sample\" --from"
          + " 2030-01-01 --source https://example.org/cabinet"
    })
final class ActorOfficeCommand implements Callable<Integer> {
  private static final int NOT_FOUND = 3;

  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;
  @Mixin private PersonOption by;

  @Parameters(index = "0", paramLabel = "OFFICE", description = "Its title: \"prime minister\".")
  private String office;

  @Parameters(index = "1", paramLabel = "BODY", description = "The state or organisation.")
  private String body;

  @Option(names = "--on", paramLabel = "DATE", description = "The day that is asked for.")
  private @Nullable LocalDate day;

  @Option(names = "--holder", paramLabel = "ACTOR", description = "Who holds it: adds the office.")
  private @Nullable String holder;

  @Option(names = "--from", paramLabel = "DATE", description = "First day.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day; none if it goes on.")
  private @Nullable LocalDate to;

  @Option(names = "--source", paramLabel = "TEXT", description = "Where this was looked up.")
  private @Nullable String source;

  @Option(
      names = "--confirm",
      description = "The office was seen in articles and found right; --source may be left out.")
  private boolean confirmed;

  @Override
  public Integer call() {
    if ((day == null) == (holder == null)) {
      throw new ParameterException(
          spec.commandLine(), "expected either --on DATE, to ask, or --holder ACTOR, to add");
    }
    try (Record opened = record.open()) {
      RecordRegistry registry = RecordRegistry.of(opened);
      return holder == null ? ask(registry.registry()) : add(registry);
    }
  }

  private int ask(Registry registry) {
    Actor of = ActorNames.one(registry, body);
    Optional<Actor> found = registry.holder(of.id(), office, Objects.requireNonNull(day));
    PrintWriter out = spec.commandLine().getOut();
    out.println(found.map(a -> a.name() + "\t" + a.id()).orElse("unknown"));
    out.flush();
    return found.isPresent() ? 0 : NOT_FOUND;
  }

  private int add(RecordRegistry registry) {
    if (from == null || (source == null && !confirmed)) {
      throw new ParameterException(
          spec.commandLine(), "expected --from DATE and --source TEXT (or --confirm)");
    }
    if (to != null && to.isBefore(from)) {
      throw new ParameterException(
          spec.commandLine(), String.format(Locale.ROOT, "--to %s is before --from %s", to, from));
    }
    var change =
        new RegistryChange.AddOffice(
            new Tenure(
                ActorNames.one(registry.registry(), Objects.requireNonNull(holder)).id(),
                office,
                ActorNames.one(registry.registry(), body).id(),
                Optional.of(from),
                Optional.ofNullable(to),
                source == null ? "articles of the record" : source,
                confirmed ? Origin.CONFIRMED : Origin.ADDED));
    long id = registry.apply(change, by.person());
    spec.commandLine().getErr().printf("edit %d: %s%n", id, change.summary());
    return 0;
  }
}
