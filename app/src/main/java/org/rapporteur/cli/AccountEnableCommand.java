package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a disabled account log in again. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = {"Let an account that was disabled log in again.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur account enable bea",
      "  rapporteur account enable \"Bea Sample\" --record strait.db"
    })
final class AccountEnableCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "The account.")
  private String name;

  @Override
  public Integer call() {
    try (Record opened = record.existing()) {
      opened.accounts().enable(name);
    }
    spec.commandLine().getErr().printf("account %s enabled%n", name);
    return 0;
  }
}
