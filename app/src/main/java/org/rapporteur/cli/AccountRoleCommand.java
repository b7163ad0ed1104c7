package org.rapporteur.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an account another role. */
@Command(
    name = "role",
    mixinStandardHelpOptions = true,
    description = {"Give an account another role, at once, also where it is logged in.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur account role bea coder",
      "  rapporteur account role \"Bea Sample\" admin --record strait.db"
    })
final class AccountRoleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
  private String name;

  @Parameters(index = "1", paramLabel = "ROLE", description = "reader, coder or admin.")
  private Role role;

  @Override
  public Integer call() {
    try (Record opened = record.existing()) {
      opened.accounts().setRole(name, role);
    }
    spec.commandLine()
        .getErr()
        .printf("account %s, %s%n", name, role.name().toLowerCase(Locale.ROOT));
    return 0;
  }
}
