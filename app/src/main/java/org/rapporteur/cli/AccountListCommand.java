package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.store.Account;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists accounts. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "List the accounts by name: name, role, active or disabled, and the day it was made, with"
          + " tabs between.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur account list",
      "  rapporteur account list --record strait.db | cut -f 1"
    })
final class AccountListCommand implements Callable<Integer> {
  private static final int DAY_LENGTH = 10;

  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing()) {
      for (Account account : opened.accounts().all()) {
        out.println(
            String.join(
                "\t",
                account.name(),
                account.role().name().toLowerCase(Locale.ROOT),
                account.disabled() ? "disabled" : "active",
                account.added().toString().substring(0, DAY_LENGTH)));
      }
    }
    out.flush();
    return 0;
  }
}
