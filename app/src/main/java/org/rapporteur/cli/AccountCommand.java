package org.rapporteur.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps the accounts of those who may use a record that is served to others. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = {
      "Keep the accounts of those who may use the record where 'rapporteur serve' lets others reach"
          + " it. Passwords are asked for, or read from standard input; never given as an"
          + " argument.",
      ""
    },
    commandListHeading = "%nWhat can be done:%n",
    footer = {
      "",
      "Examples:",
      "  rapporteur account add ann --role admin",
      "  rapporteur account list"
    },
    subcommands = {
      AccountAddCommand.class,
      AccountListCommand.class,
      AccountRoleCommand.class,
      AccountPasswordCommand.class,
      AccountDisableCommand.class,
      AccountEnableCommand.class,
      AccountRemoveCommand.class,
      AccountTokenCommand.class
    })
final class AccountCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
