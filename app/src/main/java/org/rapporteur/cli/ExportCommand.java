package org.rapporteur.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes parts of the record in formats of other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = {"Write parts of the record in formats of other programs.", ""},
    commandListHeading = "%nWhat can be exported:%n",
    footer = {
      "",
      "Examples:",
      "  rapporteur export statements --format csv > statements.csv",
      "  rapporteur export positions --as-of 2025-06-18 --format csv > positions.csv"
    },
    subcommands = {
      ExportStatementsCommand.class,
      ExportIssuesCommand.class,
      ExportPositionsCommand.class,
      ExportTimelineCommand.class,
      EventsCommand.class,
      CommitmentsCommand.class,
      QuestionsCommand.class
    })
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
