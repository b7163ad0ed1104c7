package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapporteur.evaluation.CopyEvaluation;
import org.rapporteur.evaluation.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how well copies of articles are found. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description = {"Precision, recall and F1 of pairs of articles that are copies.", ""},
    footer = {
      "",
      "Examples:",
      "  rapporteur evaluate copies docs.jsonl pairs.jsonl",
      "  rapporteur evaluate copies train_docs.jsonl train_pairs_exact_jaccard.jsonl"
    })
final class EvaluateCopiesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DOCUMENTS", description = "JSON Lines of {id, text}.")
  private Path documents;

  @Parameters(
      index = "1",
      paramLabel = "PAIRS",
      description =
          "JSON Lines of {a, b, label}: these pairs are judged; or of {a, b, jaccard5}: all pairs"
              + " of documents are, by a resemblance of 0.8.")
  private Path pairs;

  @Override
  public Integer call() {
    Score score = CopyEvaluation.of(documents, pairs);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "{\"precision\": %.4f, \"recall\": %.4f, \"f1\": %.4f}%n",
        score.precision(),
        score.recall(),
        score.f1());
    out.flush();
    return 0;
  }
}
