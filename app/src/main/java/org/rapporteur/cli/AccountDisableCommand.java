package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets an account open nothing. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = {
      "Let an account open nothing until it is enabled again; where it is logged in, it is logged"
          + " out. Its tokens open nothing either.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur account disable bea",
      "  rapporteur account disable \"Bea Sample\" --record strait.db"
    })
final class AccountDisableCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "The account.")
  private String name;

  @Override
  public Integer call() {
    try (Record opened = record.existing()) {
      opened.accounts().disable(name);
    }
    spec.commandLine().getErr().printf("account %s disabled%n", name);
    return 0;
  }
}
