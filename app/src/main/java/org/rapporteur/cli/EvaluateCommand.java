package org.rapporteur.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Scores what Rapporteur finds against gold data. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = {"Score what Rapporteur finds against gold data.", ""},
    commandListHeading = "%nWhat can be scored:%n",
    footer = {
      "",
      "Examples:",
      "  rapporteur evaluate attribution gold.jsonl",
      "  rapporteur evaluate speakers --from text labels.jsonl"
    },
    subcommands = {
      EvaluateAttributionCommand.class,
      EvaluateTimeCommand.class,
      EvaluateSpeakersCommand.class,
      EvaluatePositionsCommand.class,
      EvaluateCopiesCommand.class,
      EvaluateJudgement.Stance.class,
      EvaluateJudgement.Events.class,
      EvaluateJudgement.Commitments.class
    })
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
