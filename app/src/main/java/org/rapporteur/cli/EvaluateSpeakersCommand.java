package org.rapporteur.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.attribution.AttributionFinder;
import org.rapporteur.attribution.EncoderSpanTagger;
import org.rapporteur.evaluation.AttributionEvaluation;
import org.rapporteur.evaluation.PronounProbe;
import org.rapporteur.evaluation.RepresentationEvaluation;
import org.rapporteur.evaluation.RepresentationScores;
import org.rapporteur.evaluation.Score;
import org.rapporteur.evaluation.SpeakerEvaluation;
import org.rapporteur.evaluation.SpeakerJudgement;
import org.rapporteur.evaluation.SpeakerJudgement.Outcome;
import org.rapporteur.evaluation.SpeakerJudgement.Sort;
import org.rapporteur.evaluation.SpeakerScores;
import org.rapporteur.evaluation.SpeakerScores.Counts;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.pipeline.Rapporteur;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how many attributions get the right speaker, a wrong name, or none. */
@Command(
    name = "speakers",
    mixinStandardHelpOptions = true,
    description = {
      "How many attributions get the right speaker, a wrong name, or no name; by how the article"
          + " names the speaker. With the gold attributions given, or from the text alone.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  RAPPORTEUR_DATA=../data rapporteur evaluate speakers evaluation/speakers/tuning.jsonl",
      "  rapporteur evaluate speakers --from text --format json record/expected.json",
      "  rapporteur evaluate speakers --for-whom evaluation/speakers/commits.jsonl"
    })
final class EvaluateSpeakersCommand implements Callable<Integer> {
  /** How scores are printed. */
  enum Format {
    TABLE,
    JSON
  }

  /** What the resolver is given. */
  enum From {
    /** The gold attributions. */
    GOLD,
    /** The text alone. */
    TEXT
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      description =
          "JSON lines {doc, sha256, speakers, attributions} over PolNeAR's texts; a record"
              + " {document, statements} (.json); or GAP's pronouns (.tsv).")
  private Path gold;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "${env:RAPPORTEUR_DATA:-../shared/data}",
      description =
          "The folder that holds attribution-polnear, for labels without texts. Without it:"
              + " RAPPORTEUR_DATA.")
  private Path data;

  @Option(
      names = "--from",
      paramLabel = "INPUT",
      defaultValue = "GOLD",
      description = "gold: the gold attributions are given (default); text: they are found first.")
  private From from;

  @Option(
      names = "--for-whom",
      description =
          "Instead, whom the statements commit: labels with \"commits\", such as"
              + " evaluation/speakers/commits.jsonl.")
  private boolean forWhom;

  @Option(
      names = "--rows",
      description = "Also print each attribution without its right speaker, with its offset.")
  private boolean rows;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json. Without it: table on a terminal, json otherwise.")
  private @Nullable Format format;

  @Mixin private ModelsOption models;

  @Override
  public Integer call() throws Exception {
    var terminal = Terminal.in(System.getenv());
    boolean table = format == null ? terminal.out() : format == Format.TABLE;
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (gold.toString().endsWith(".tsv")) {
      out.println(probe(table));
      out.flush();
      return 0;
    }
    if (forWhom) {
      committed(table, terminal, out, err);
      return 0;
    }
    SpeakerScores scores = scores(terminal, err);
    if (rows) {
      scores.judgements().stream()
          .filter(j -> j.outcome() != Outcome.RIGHT)
          .forEach(j -> out.println(row(j)));
    }
    out.println(table ? table(scores) : json(scores));
    out.flush();
    err.printf(
        Locale.ROOT,
        "%d articles scored; %d attributions left out because a reader cannot tell who speaks, %d"
            + " because their offsets do not fit%n",
        scores.articles(),
        scores.unclear(),
        scores.unreadable());
    return 0;
  }

  private void committed(boolean table, Terminal terminal, PrintWriter out, PrintWriter err)
      throws Exception {
    RepresentationScores scores;
    try (Progress progress = progress(terminal, err)) {
      scores =
          new RepresentationEvaluation(SpeakerResolver.open(), Representatives.open())
              .of(gold, data, progress::step);
    }
    if (rows) {
      scores.judgements().stream().filter(j -> !j.isRight()).forEach(j -> out.println(row(j)));
    }
    Score score = scores.score();
    int all = scores.judgements().size();
    out.println(
        table
            ? String.format(
                Locale.ROOT,
                "%d statements, %d of which commit a state or organisation%n"
                    + "for whom  precision %.1f  recall %.1f  F1 %.1f%n"
                    + "nobody    right %d of %d",
                all,
                score.gold(),
                100 * score.precision(),
                100 * score.recall(),
                100 * score.f1(),
                scores.rightlyNobody(),
                all - score.gold())
            : json(scores));
    out.flush();
    err.printf(Locale.ROOT, "%d articles scored%n", scores.articles());
  }

  private static String row(RepresentationScores.Judgement j) {
    return String.join(
        "\t",
        j.document(),
        Integer.toString(j.number()),
        j.source().replaceAll("\\s+", " "),
        j.speaker().replaceAll("\\s+", " "),
        j.standing().map(Enum::name).orElse("-"),
        j.gold().orElse("-"),
        j.given().orElse("-"));
  }

  private static String json(RepresentationScores scores) throws Exception {
    Score score = scores.score();
    var mapper = new ObjectMapper();
    return mapper
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            mapper
                .createObjectNode()
                .put("articles", scores.articles())
                .put("statements", scores.judgements().size())
                .put("commit", score.gold())
                .put("precision", score.precision())
                .put("recall", score.recall())
                .put("f1", score.f1())
                .put("nobodyRight", scores.rightlyNobody()));
  }

  private Progress progress(Terminal terminal, PrintWriter err) {
    return Progress.of(
        terminal, err, "Evaluating", OptionalInt.of(AttributionEvaluation.lines(gold).size()));
  }

  private SpeakerScores scores(Terminal terminal, PrintWriter err) {
    SpeakerResolver resolver = SpeakerResolver.open();
    try (Progress progress = progress(terminal, err)) {
      if (from == From.GOLD) {
        return SpeakerEvaluation.given(resolver).of(gold, data, progress::step);
      }
      try (var tagger =
          EncoderSpanTagger.open(
              ModelFolder.open(models.folder().resolve(Rapporteur.ATTRIBUTION_MODEL)))) {
        return SpeakerEvaluation.endToEnd(resolver, new AttributionFinder(tagger))
            .of(gold, data, progress::step);
      }
    }
  }

  private String probe(boolean table) throws Exception {
    Score score = new PronounProbe(SpeakerResolver.open()).of(gold, () -> {});
    if (table) {
      return String.format(
          Locale.ROOT,
          "pronouns  precision %.1f  recall %.1f  F1 %.1f",
          100 * score.precision(),
          100 * score.recall(),
          100 * score.f1());
    }
    var mapper = new ObjectMapper();
    return mapper
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            mapper
                .createObjectNode()
                .put("precision", score.precision())
                .put("recall", score.recall())
                .put("f1", score.f1()));
  }

  private static String row(SpeakerJudgement j) {
    return String.join(
        "\t",
        j.outcome().name(),
        j.sort().name(),
        j.kind().name(),
        j.document() + ":" + j.content().start(),
        Integer.toString(j.number()),
        j.source().replaceAll("\\s+", " "),
        j.gold(),
        j.given().replaceAll("\\s+", " "));
  }

  private static String table(SpeakerScores scores) {
    var table = new StringBuilder("                  all   right   wrong  unknown  not found\n");
    table.append(line("nameable", scores.nameable()));
    scores
        .byKind()
        .forEach((kind, c) -> table.append(line("  " + kind.name().toLowerCase(Locale.ROOT), c)));
    for (Sort sort : new Sort[] {Sort.JOINT, Sort.UNNAMED, Sort.NOBODY}) {
      table.append(line(sort.name().toLowerCase(Locale.ROOT), scores.of(sort)));
    }
    return table.toString().stripTrailing();
  }

  private static String line(String name, Counts c) {
    return String.format(
        Locale.ROOT,
        "%-14s %6d  %5.1f%%  %5.1f%%   %5.1f%%     %5.1f%%%n",
        name,
        c.total(),
        100 * c.rightShare(),
        100 * c.wrongShare(),
        c.total() == 0 ? 0 : 100.0 * c.unknown() / c.total(),
        c.total() == 0 ? 0 : 100.0 * c.notFound() / c.total());
  }

  private static String json(SpeakerScores scores) throws Exception {
    var mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("articles", scores.articles());
    put(root, "nameable", scores.nameable());
    ObjectNode kinds = root.putObject("kinds");
    scores.byKind().forEach((kind, c) -> put(kinds, kind.name().toLowerCase(Locale.ROOT), c));
    for (Sort sort : new Sort[] {Sort.JOINT, Sort.UNNAMED, Sort.NOBODY}) {
      put(root, sort.name().toLowerCase(Locale.ROOT), scores.of(sort));
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void put(ObjectNode parent, String name, Counts c) {
    parent
        .putObject(name)
        .put("all", c.total())
        .put("right", c.right())
        .put("wrong", c.wrong())
        .put("unknown", c.unknown())
        .put("notFound", c.notFound())
        .put("rightShare", c.rightShare())
        .put("wrongShare", c.wrongShare());
  }
}
