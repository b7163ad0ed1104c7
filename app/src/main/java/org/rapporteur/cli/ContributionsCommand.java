package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.event.Contribution;
import org.rapporteur.event.Contributions;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowWriter;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import org.rapporteur.time.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints who sends what where, and what is left without one actor. */
@Command(
    name = "contributions",
    mixinStandardHelpOptions = true,
    description = {
      "Print who sends what where, by theatre, from deployments, exercises and commitments.",
      "With --without, print what is left if one actor's part is taken away.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur contributions --from 2026-01-01",
      "  rapporteur contributions --without \"United States\" --format csv > left.csv"
    })
final class ContributionsCommand implements Callable<Integer> {
  private static final List<RowTable.Shown> SHOWN =
      List.of(
          new RowTable.Shown("theatre", 18),
          new RowTable.Shown("actors", 22),
          new RowTable.Shown("kind", 12),
          new RowTable.Shown("what", 36),
          new RowTable.Shown("day", 12));

  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;
  @Mixin private ProceedingOptions wanted;
  @Mixin private RowOptions rows;

  @Option(
      names = "--without",
      paramLabel = "ACTOR",
      description =
          "Leave out what this actor contributes. A joint contribution stays the others', with the"
              + " actor in the column taken_away: whose share is whose is not told.")
  private @Nullable String without;

  @Override
  public Integer call() {
    var contributions = new Contributions();
    try (Record opened = record.existing();
        RowWriter writer = rows.writer(spec, Row.CONTRIBUTION, SHOWN, "(no contributions)")) {
      fill(contributions, opened, wanted.filter());
      List<Contribution> left =
          without == null ? contributions.all() : contributions.without(without);
      left.forEach(contribution -> writer.write(Row.of(contribution)));
    }
    if (without != null) {
      List<String> emptied = contributions.emptiedWithout(without);
      if (!emptied.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println("nothing left without " + without + ": " + String.join(", ", emptied));
      }
    }
    return 0;
  }

  private static void fill(Contributions contributions, Record record, ProceedingFilter filter) {
    record.eachEvent(
        filter,
        stored ->
            contributions.add(
                stored.id(),
                stored.event(),
                stored.what(),
                stored.where(),
                stored.event().when().map(Period::from).or(() -> stored.article().day())));
    record.eachCommitment(
        filter,
        stored ->
            contributions.add(
                stored.id(), stored.commitment(), stored.what(), stored.article().day()));
  }
}
