package org.rapporteur.cli;

import java.util.concurrent.Callable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Record;
import org.rapporteur.web.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an account a new password. */
@Command(
    name = "password",
    mixinStandardHelpOptions = true,
    description = {
      "Give an account a new password, asked for on a terminal and otherwise read from standard"
          + " input. Where it is logged in, it is logged out.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur account password ann",
      "  rapporteur account password \"Bea Sample\" < password.txt"
    })
final class AccountPasswordCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "The account.")
  private String name;

  @Override
  public Integer call() {
    try (Record opened = record.existing()) {
      if (opened.accounts().find(name).isEmpty()) {
        throw new RapporteurException(Fault.NOT_FOUND, name + ": no such account");
      }
      String kept = Passwords.keep(PasswordPrompt.ask(name), name);
      opened.accounts().setPassword(name, kept, /* but= */ "");
    }
    spec.commandLine().getErr().printf("account %s has a new password%n", name);
    return 0;
  }
}
