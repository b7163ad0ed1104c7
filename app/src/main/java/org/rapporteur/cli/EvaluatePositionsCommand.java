package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rapporteur.evaluation.Score;
import org.rapporteur.evaluation.StanceEvaluation;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints precision, recall and F1 of stances. */
@Command(
    name = "positions",
    mixinStandardHelpOptions = true,
    description = {
      "Precision, recall and F1 of the stances that single statements take on questions.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur evaluate positions --issues issues.yaml --texts polnear.jsonl gold.jsonl",
      "  rapporteur evaluate positions --issues i.yaml --texts t.jsonl gold.jsonl > scores.tsv"
    })
final class EvaluatePositionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      description =
          "JSON lines: {issue, doc, attribution (its number in the doc), stance}, or of an article"
              + " {doc, stances: {issue: {FAVOR: [attributions], ...}}}.")
  private Path gold;

  @Option(names = "--issues", required = true, paramLabel = "FILE", description = "The questions.")
  private Path issues;

  @Option(
      names = "--texts",
      required = true,
      paramLabel = "FILE",
      description = "PolNeAR articles, one a line, that the rows point into.")
  private Path texts;

  @Mixin private ModelsOption models;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelFolder folder = ModelFolder.open(models.folder().resolve(Rapporteur.JUDGEMENT_MODEL));
    try (StanceModels loaded = StanceModels.open(folder)) {
      var evaluation = new StanceEvaluation(loaded.judge(), IssueFile.read(issues), texts);
      Map<Stance, Score> scores = evaluation.of(gold, (id, stances) -> {});
      out.println("stance\tprecision\trecall\tF1\tgold");
      scores.forEach(
          (stance, score) ->
              out.printf(
                  Locale.ROOT,
                  "%s\t%.3f\t%.3f\t%.3f\t%d%n",
                  stance,
                  score.precision(),
                  score.recall(),
                  score.f1(),
                  score.gold()));
      double macro = scores.values().stream().mapToDouble(Score::f1).average().orElse(0);
      out.printf(Locale.ROOT, "macro F1\t\t\t%.3f\t%n", macro);
    }
    out.flush();
    return 0;
  }
}
