package org.rapporteur.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps the questions of a record. */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {"Keep the questions on which actors take sides.", ""},
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  rapporteur issue add samples/issues.yaml",
      "  rapporteur issue show nairobi-office"
    },
    subcommands = {
      IssueAddCommand.class,
      IssueListCommand.class,
      IssueShowCommand.class,
      IssueEditCommand.class,
      IssueSuggestCommand.class
    })
final class IssueCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
