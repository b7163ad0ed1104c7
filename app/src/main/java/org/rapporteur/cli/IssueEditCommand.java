package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.decision.DecisionBodies;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes a question. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = {"Change a question. Statements are then judged anew.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur issue edit nairobi-office --alias \"office in Kenya\" --body nato",
      "  rapporteur issue edit nairobi-office --status 2025-06-25=adopted"
    })
final class IssueEditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ISSUE", description = "The question's id.")
  private String id;

  @Option(names = "--proposition", paramLabel = "TEXT", description = "Another proposition.")
  private @Nullable String proposition;

  @Option(names = "--alias", paramLabel = "TEXT", description = "One more phrase that finds it.")
  private List<String> aliases = new ArrayList<>();

  @Option(names = "--word", paramLabel = "TEXT", description = "One more word that points to it.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--body", paramLabel = "BODY", description = "The body that decides.")
  private @Nullable String body;

  @Option(
      names = "--status",
      paramLabel = "DAY=TEXT",
      description = "What has become of it from a day on: 2025-06-25=adopted.")
  private @Nullable String status;

  @Mixin private RecordOption record;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() {
    if (body != null) {
      DecisionBodies.open().named(body);
    }
    try (Record opened = record.existing()) {
      Issue issue = JudgedRecord.issue(opened, id);
      var changed =
          new Issue(
              id,
              proposition == null ? issue.proposition() : proposition,
              joined(issue.aliases(), aliases),
              joined(issue.words(), words),
              body == null ? issue.body() : Optional.of(body),
              statuses(issue));
      opened.putIssue(new StoredIssue(id, IssueFile.write(List.of(changed))));
      JudgedRecord.judge(
          opened, models::folder, Terminal.in(System.getenv()), spec.commandLine().getErr());
    }
    return 0;
  }

  private static List<String> joined(List<String> some, List<String> more) {
    var joined = new ArrayList<>(some);
    more.stream().filter(one -> !some.contains(one)).forEach(joined::add);
    return joined;
  }

  private List<Issue.Status> statuses(Issue issue) {
    var statuses = new ArrayList<>(issue.statuses());
    if (status != null) {
      if (!status.matches("\\d{4}-\\d{2}-\\d{2}=.+")) {
        throw new ParameterException(
            spec.commandLine(), "--status: expected 2025-06-25=TEXT, not '" + status + "'");
      }
      statuses.add(
          new Issue.Status(LocalDate.parse(status.substring(0, 10)), status.substring(11)));
    }
    return statuses;
  }
}
