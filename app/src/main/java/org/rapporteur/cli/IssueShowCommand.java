package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a question. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {"Print questions as YAML, as 'issue add' reads them.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur issue show nairobi-office",
      "  rapporteur issue show nairobi-office drone-engines > questions.yaml"
    })
final class IssueShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ISSUE", arity = "1..*", description = "Ids of questions.")
  private List<String> ids;

  @Mixin private RecordOption record;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing()) {
      out.print(IssueFile.write(ids.stream().map(id -> JudgedRecord.issue(opened, id)).toList()));
    }
    out.flush();
    return 0;
  }
}
