package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.store.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the questions of the record that nobody answered. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = {
      "Print the questions that somebody raises in an article and nobody in it answers.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur questions --actor \"Ursula von der Leyen\"",
      "  rapporteur questions --from 2026-01-01 --format jsonl > questions.jsonl"
    })
final class QuestionsCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("published", 12),
          new RowTable.Shown("asked_by", 25),
          new RowTable.Shown("what", 62));

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;
  @Mixin private ProceedingOptions wanted;
  @Mixin private RowOptions rows;

  @Override
  public Integer call() {
    try (Record opened = record.existing();
        RowWriter writer = rows.writer(spec, Row.QUESTION, SHOWN, "(no open questions)")) {
      opened.eachQuestion(wanted.filter(), question -> writer.write(Row.of(question)));
    }
    return 0;
  }
}
