package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.ActorChange;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back an edit of the registry. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {
      "Take back an edit of the registry: the last one, or the one with this number. The log keeps"
          + " both.",
      ""
    },
    footer = {"", "Examples:", "  rapporteur actor undo --list", "  rapporteur actor undo 12"})
final class ActorUndoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;
  @Mixin private PersonOption by;

  @Parameters(arity = "0..1", paramLabel = "EDIT", description = "The edit's number.")
  private @Nullable Long edit;

  @Option(names = "--list", description = "Print the edits that hold, and undo nothing.")
  private boolean list;

  @Override
  public Integer call() {
    try (Record opened = record.open()) {
      RecordRegistry registry = RecordRegistry.of(opened);
      if (list) {
        PrintWriter out = spec.commandLine().getOut();
        for (ActorChange change : registry.standing()) {
          out.printf(
              "%d\t%s\t%s\t%s%n",
              change.id(), change.changed(), change.person(), RecordRegistry.summary(change));
        }
        out.flush();
      } else {
        ActorChange undone = registry.undo(Optional.ofNullable(edit), by.person());
        spec.commandLine()
            .getErr()
            .printf("undone edit %d: %s%n", undone.id(), RecordRegistry.summary(undone));
      }
    }
    return 0;
  }
}
