package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one actor count as another. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "From now on the first actor counts as the second, in the registry and in all statements of"
          + " the record. 'split' or 'undo' takes it back.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur actor merge ann-sampel ann-sample",
      "  rapporteur actor merge \"Sampel\" \"Ann Sample\" --by desk"
    })
final class ActorMergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;
  @Mixin private PersonOption by;

  @Parameters(index = "0", paramLabel = "ACTOR", description = "The actor that is another.")
  private String name;

  @Parameters(index = "1", paramLabel = "INTO", description = "The actor that it is.")
  private String into;

  @Override
  public Integer call() {
    try (Record opened = record.open()) {
      RecordRegistry registry = RecordRegistry.of(opened);
      var change =
          new RegistryChange.Merge(
              ActorNames.one(registry.registry(), name).id(),
              ActorNames.one(registry.registry(), into).id());
      long id = registry.apply(change, by.person());
      spec.commandLine().getErr().printf("edit %d: %s%n", id, change.summary());
    }
    return 0;
  }
}
