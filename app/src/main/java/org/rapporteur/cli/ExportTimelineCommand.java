package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.stance.Issue;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes who took which side when. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = {
      "Write each time that somebody takes a side on a question, the oldest day first: the data of"
          + " a timeline.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur export timeline nairobi-office --format csv > timeline.csv",
      "  rapporteur export timeline --format jsonl > timelines.jsonl"
    })
final class ExportTimelineCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("day", 12),
          new RowTable.Shown("issue", 20),
          new RowTable.Shown("speaker", 28),
          new RowTable.Shown("stance", 13),
          new RowTable.Shown("basis", 12));

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ISSUE",
      arity = "0..*",
      description = "The questions' ids. Without any: all questions.")
  private List<String> ids = new ArrayList<>();

  @Mixin private RecordOption record;
  @Mixin private RowOptions rows;
  @Mixin private ModelsOption models;

  @Override
  public Integer call() {
    var terminal = Terminal.in(System.getenv());
    Record opened = record.existing();
    try (var judged = new JudgedRecord(opened, models::folder);
        RowWriter writer = rows.writer(spec, Row.SIDE_TAKEN, SHOWN, "(nobody takes a side)")) {
      for (Issue issue : JudgedRecord.issues(opened, ids)) {
        judged
            .judgements(issue, terminal, spec.commandLine().getErr())
            .forEach(judgement -> writer.write(Row.of(judgement)));
      }
    }
    return 0;
  }
}
