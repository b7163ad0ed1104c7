package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes an account. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Remove an account with its tokens. What it decided keeps its name; so that nobody else gets"
          + " that name, 'disable' is often better.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur account remove bea --yes",
      "  rapporteur account remove \"Bea Sample\" --yes --record strait.db"
    })
final class AccountRemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "The account.")
  private String name;

  @Option(names = "--yes", description = "Do it: it cannot be undone.")
  private boolean yes;

  @Override
  public Integer call() {
    if (!yes) {
      throw new RapporteurException(
          Fault.REQUEST, "removing cannot be undone: say --yes, or use 'account disable'");
    }
    try (Record opened = record.existing()) {
      opened.accounts().remove(name);
    }
    spec.commandLine().getErr().printf("account %s removed%n", name);
    return 0;
  }
}
