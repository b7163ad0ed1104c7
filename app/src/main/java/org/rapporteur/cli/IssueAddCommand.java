package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.decision.DecisionBodies;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the questions of a file. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {"Add the questions of a YAML file to the record.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur issue add samples/issues.yaml",
      "  rapporteur issue add --replace --record nato.db questions.yaml"
    })
final class IssueAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The questions; their form is in docs/positions.md.")
  private Path file;

  @Option(names = "--replace", description = "Replace questions that have the same id.")
  private boolean replace;

  @Mixin private RecordOption record;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() {
    List<Issue> issues = IssueFile.read(file);
    DecisionBodies bodies = DecisionBodies.open();
    issues.forEach(issue -> issue.body().ifPresent(bodies::named));
    try (Record opened = record.open()) {
      for (Issue issue : issues) {
        if (!replace && opened.issue(issue.id()).isPresent()) {
          throw new RapporteurException(
              Fault.CONFLICT,
              "%s: there is such an issue already; --replace puts this one in its place"
                  .formatted(issue.id()));
        }
      }
      issues.forEach(
          issue -> opened.putIssue(new StoredIssue(issue.id(), IssueFile.write(List.of(issue)))));
      JudgedRecord.judge(
          opened, models::folder, Terminal.in(System.getenv()), spec.commandLine().getErr());
    }
    spec.commandLine().getErr().println(issues.size() + " issues added");
    return 0;
  }
}
