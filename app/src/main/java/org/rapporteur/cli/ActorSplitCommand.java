package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a merged actor count as itself again. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    description = {
      "An actor that was merged into another counts as itself again. Name the merged actor by its"
          + " id; 'actor show' of the other lists it among the names.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur actor split ann-sampel",
      "  rapporteur actor split ann-sampel --by desk"
    })
final class ActorSplitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;
  @Mixin private PersonOption by;

  @Parameters(paramLabel = "ID", description = "The id of the actor that was merged.")
  private String id;

  @Override
  public Integer call() {
    try (Record opened = record.open()) {
      RecordRegistry registry = RecordRegistry.of(opened);
      var change = new RegistryChange.Split(id);
      List<String> merged =
          registry
              .registry()
              .actor(id)
              .map(a -> registry.registry().merged(a.id()))
              .orElse(List.of());
      if (!merged.contains(id)) {
        throw new RapporteurException(Fault.CONFLICT, id + ": not merged into another actor");
      }
      long edit = registry.apply(change, by.person());
      spec.commandLine().getErr().printf("edit %d: %s%n", edit, change.summary());
    }
    return 0;
  }
}
