package org.rapporteur.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.store.Account;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import org.rapporteur.web.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an account. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Make an account. Its password, at least 12 characters, is asked for on a terminal and"
          + " otherwise read from standard input.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur account add ann --role admin",
      "  rapporteur account add \"Bea Sample\" --role coder < password.txt"
    })
final class AccountAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "Its name, as decisions and notes will bear it.")
  private String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description =
          "reader: reads and leaves notes; coder: also reviews and edits; admin: also keeps"
              + " accounts and actors. Without it: reader.")
  private Role role;

  @Override
  public Integer call() {
    try (Record opened = record.open()) {
      if (opened.accounts().find(name).isPresent()) {
        throw new RapporteurException(Fault.CONFLICT, name + ": there is such an account");
      }
      String kept = Passwords.keep(PasswordPrompt.ask(name), name);
      Account added = opened.accounts().add(name, kept, role);
      spec.commandLine()
          .getErr()
          .printf("account %s, %s%n", added.name(), role.name().toLowerCase(Locale.ROOT));
    }
    return 0;
  }
}
