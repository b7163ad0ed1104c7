package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapporteur.stance.Issue;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the questions of a record. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {"List the record's questions: id, body and proposition, parted by tabs.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur issue list",
      "  rapporteur issue list --record nato.db"
    })
final class IssueListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing()) {
      for (StoredIssue stored : opened.issues()) {
        Issue issue = JudgedRecord.parsed(stored);
        out.println(issue.id() + "\t" + issue.body().orElse("-") + "\t" + issue.proposition());
      }
    }
    out.flush();
    return 0;
  }
}
