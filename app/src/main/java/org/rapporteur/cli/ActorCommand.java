package org.rapporteur.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows and edits the registry of actors. */
@Command(
    name = "actor",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = {
      "Show and edit the registry of actors: persons, states, organisations and groups, their"
          + " offices and memberships. Edits are kept in the record, and each can be undone.",
      ""
    },
    commandListHeading = "%nWhat can be done:%n",
    footer = {
      "",
      "Examples:",
      "  rapporteur actor show \"Emmanuel Macron\"",
      "  rapporteur actor office president France --on 2016-07-10"
    },
    subcommands = {
      ActorListCommand.class,
      ActorShowCommand.class,
      ActorMergeCommand.class,
      ActorSplitCommand.class,
      ActorOfficeCommand.class,
      ActorImportCommand.class,
      ActorUndoCommand.class
    })
final class ActorCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
