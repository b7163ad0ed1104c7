package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.attribution.EncoderSpanTagger;
import org.rapporteur.attribution.SpanRole;
import org.rapporteur.evaluation.AttributionEvaluation;
import org.rapporteur.evaluation.AttributionScores;
import org.rapporteur.evaluation.AttributionScores.RelationScores;
import org.rapporteur.evaluation.Score;
import org.rapporteur.evaluation.SpanScores;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.pipeline.Rapporteur;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints precision, recall and F1 of sources, cues and contents. */
@Command(
    name = "attribution",
    mixinStandardHelpOptions = true,
    description = {
      "Precision, recall and F1 of sources, cues and contents; exact: both edges right; start: the"
          + " beginning right; overlap: characters covered. With linked gold also relations:"
          + " source, cue and content joined rightly.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur evaluate attribution gold.jsonl",
      "  rapporteur evaluate attribution --format json gold.jsonl > scores.json"
    })
final class EvaluateAttributionCommand implements Callable<Integer> {
  /** How scores are printed. */
  enum Format {
    TABLE,
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      description =
          "JSON lines: {tokens, labels} with BIO labels, a paragraph a line; or PolNeAR's {text,"
              + " annotators}, an article a line.")
  private Path gold;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json. Without it: table on a terminal, json otherwise.")
  private @Nullable Format format;

  @Mixin private ModelsOption models;

  @Override
  public Integer call() throws Exception {
    var terminal = Terminal.in(System.getenv());
    PrintWriter err = spec.commandLine().getErr();
    int texts = AttributionEvaluation.lines(gold).size();
    AttributionScores scores;
    try (var tagger =
            EncoderSpanTagger.open(
                ModelFolder.open(models.folder().resolve(Rapporteur.ATTRIBUTION_MODEL)));
        Progress progress = Progress.of(terminal, err, "Evaluating", OptionalInt.of(texts))) {
      scores = new AttributionEvaluation(tagger).of(gold, progress::step);
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean table = format == null ? terminal.out() : format == Format.TABLE;
    out.println(table ? table(scores) : json(scores));
    out.flush();
    err.printf(
        Locale.ROOT,
        "%d texts scored; %d gold annotations left out because their offsets do not fit%n",
        scores.texts(),
        scores.unreadable());
    return 0;
  }

  private static String table(AttributionScores scores) {
    var table = new StringBuilder("            precision  recall     F1\n");
    for (SpanRole role : SpanRole.values()) {
      SpanScores of = scores.of(role);
      String name = role.name().toLowerCase(Locale.ROOT);
      table.append(row(name, "exact", of.exact()));
      table.append(row("", "start", of.start()));
      table.append(row("", "overlap", of.overlap()));
    }
    scores
        .relation()
        .ifPresent(
            relation ->
                table
                    .append(row("joined", "exact", relation.exact()))
                    .append(row("", "overlap", relation.overlap())));
    return table.toString().stripTrailing();
  }

  private static String row(String name, String kind, Score score) {
    return String.format(
        Locale.ROOT,
        "%-8s %-8s %6.1f %7.1f %6.1f%n",
        name,
        kind,
        100 * score.precision(),
        100 * score.recall(),
        100 * score.f1());
  }

  private static String json(AttributionScores scores) throws Exception {
    var mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    for (SpanRole role : SpanRole.values()) {
      SpanScores of = scores.of(role);
      ObjectNode node = root.putObject(role.name().toLowerCase(Locale.ROOT));
      put(node, "exact", of.exact());
      put(node, "start", of.start());
      put(node, "overlap", of.overlap());
    }
    if (scores.relation().isPresent()) {
      RelationScores relation = scores.relation().get();
      ObjectNode node = root.putObject("relation");
      put(node, "exact", relation.exact());
      put(node, "overlap", relation.overlap());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void put(ObjectNode parent, String kind, Score score) {
    parent
        .putObject(kind)
        .put("precision", score.precision())
        .put("recall", score.recall())
        .put("f1", score.f1());
  }
}
