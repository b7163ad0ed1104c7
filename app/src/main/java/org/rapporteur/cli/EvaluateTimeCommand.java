package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.evaluation.TimeEvaluation;
import org.rapporteur.evaluation.TimeMlText;
import org.rapporteur.evaluation.TimeScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how well expressions of time are found and resolved. */
@Command(
    name = "time",
    mixinStandardHelpOptions = true,
    description = {
      "How well expressions of time are found and resolved against the day of publication, counted"
          + " as TempEval-3 counts; relaxed: the words overlap; strict: the same words; value: the"
          + " TIMEX3 value of those that overlap.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur evaluate time timebank/",
      "  rapporteur evaluate time --half second --format json timebank/ > scores.json"
    })
final class EvaluateTimeCommand implements Callable<Integer> {
  /** How scores are printed. */
  enum Format {
    TABLE,
    JSON
  }

  /**
   * Every other document by name, for looking at the errors of one half and reporting the other.
   */
  enum Half {
    FIRST,
    SECOND
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GOLD", description = "A TimeML file (*.tml), or a folder of them.")
  private Path gold;

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description = "first or second: score every other document by name alone.")
  private @Nullable Half half;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json. Without it: table on a terminal, json otherwise.")
  private @Nullable Format format;

  @Override
  public Integer call() throws Exception {
    List<TimeMlText> all = TimeMlText.readAll(gold);
    TimeScores scores =
        TimeEvaluation.score(
            IntStream.range(0, all.size())
                .filter(i -> half == null || (i % 2 == 0) == (half == Half.FIRST))
                .mapToObj(all::get)
                .toList());
    boolean table = format == null ? Terminal.in(System.getenv()).out() : format == Format.TABLE;
    PrintWriter out = spec.commandLine().getOut();
    out.println(table ? table(scores) : json(scores));
    out.flush();
    return 0;
  }

  private static String table(TimeScores scores) {
    return String.format(
        Locale.ROOT,
        "%d documents, %d gold expressions, %d found%n"
            + "relaxed precision %.3f  recall %.3f  F1 %.3f%n"
            + "strict F1 %.3f%n"
            + "value accuracy %.3f  F1 %.3f",
        scores.documents(),
        scores.gold(),
        scores.found(),
        scores.precision(),
        scores.recall(),
        scores.relaxedF1(),
        scores.strictF1(),
        scores.valueAccuracy(),
        scores.valueF1());
  }

  private static String json(TimeScores scores) throws Exception {
    var mapper = new ObjectMapper();
    var root = mapper.createObjectNode();
    root.put("documents", scores.documents())
        .put("gold", scores.gold())
        .put("found", scores.found());
    root.putObject("relaxed")
        .put("precision", scores.precision())
        .put("recall", scores.recall())
        .put("f1", scores.relaxedF1());
    root.putObject("strict").put("f1", scores.strictF1());
    root.putObject("value").put("accuracy", scores.valueAccuracy()).put("f1", scores.valueF1());
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
