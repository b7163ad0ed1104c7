package org.rapporteur.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.evaluation.AttributionEvaluation;
import org.rapporteur.evaluation.CommitmentEvaluation;
import org.rapporteur.evaluation.EventEvaluation;
import org.rapporteur.evaluation.EventScores;
import org.rapporteur.evaluation.JudgementEvaluation;
import org.rapporteur.evaluation.LabelScores;
import org.rapporteur.evaluation.Score;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;
import org.rapporteur.pipeline.Rapporteur;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how well the judgement model answers, label by label; each head has its command. */
abstract class EvaluateJudgement implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      description = "JSON lines: {text, label}; stances also have a target, the proposition.")
  private Path gold;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json. Without it: table on a terminal, json otherwise.")
  private EvaluateAttributionCommand.@Nullable Format format;

  @Mixin private ModelsOption models;

  private final JudgementEvaluation.Head head;

  EvaluateJudgement(JudgementEvaluation.Head head) {
    this.head = head;
  }

  /** Stances toward propositions. */
  @Command(
      name = "stance",
      mixinStandardHelpOptions = true,
      description = {
        "Accuracy, and precision, recall and F1 of FAVOR, AGAINST and NONE, of the model alone.",
        "Gold without any NONE is taken as a choice between the other two.",
        ""
      },
      footer = {
        "",
        "Examples:",
        "  rapporteur evaluate stance gold.jsonl",
        "  rapporteur evaluate stance --format json gold.jsonl > scores.json"
      })
  static final class Stance extends EvaluateJudgement {
    Stance() {
      super(JudgementEvaluation.Head.STANCE);
    }
  }

  /** Root types of events. */
  @Command(
      name = "events",
      mixinStandardHelpOptions = true,
      description = {
        "Accuracy, and precision, recall and F1 of PLOVER's root types, of the model alone.",
        "It has learned from PLV_train and PLOVER's records; see its card for scores on those.",
        "With --finder, of the rules that find events in articles, with quad classes and modes;"
            + " GOLD is then a table with the columns sentence, source and gold_root, or a JSON"
            + " array of PLOVER's gold standard records.",
        ""
      },
      footer = {
        "",
        "Examples:",
        "  rapporteur evaluate events gold.jsonl",
        "  rapporteur evaluate events --finder --format json PLV_train.tsv > scores.json"
      })
  static final class Events extends EvaluateJudgement {
    @Option(names = "--finder", description = "Score the finder of events, not the model.")
    private boolean finder;

    Events() {
      super(JudgementEvaluation.Head.EVENT);
    }

    @Override
    public Integer call() throws Exception {
      if (!finder) {
        return super.call();
      }
      EventScores scores;
      try (Progress progress = progress(OptionalInt.empty())) {
        scores = new EventEvaluation(SpeakerResolver.open()).of(gold(), progress::step);
      }
      var more = new LinkedHashMap<String, Number>();
      more.put("quadAccuracy", scores.quadAccuracy());
      more.put("quadPrecision", scores.quadPrecision());
      more.put("withoutEvent", scores.unfound());
      if (scores.modes().gold() > 0) {
        more.put("modeAccuracy", scores.modes().recall());
        more.put("modesAsked", scores.modes().gold());
      }
      print("", scores.roots(), more);
      return 0;
    }
  }

  /** Undertakings. */
  @Command(
      name = "commitments",
      mixinStandardHelpOptions = true,
      description = {
        "Accuracy, and precision, recall and F1 of sentences in which something is undertaken, of"
            + " the model alone. Labels that begin with Commissive are such.",
        "With --finder, of the rules that find commitments in articles: of every other document,"
            + " which they were tuned on, and of the others.",
        ""
      },
      footer = {
        "",
        "Examples:",
        "  rapporteur evaluate commitments gold.jsonl",
        "  rapporteur evaluate commitments --finder --format json gold.jsonl > scores.json"
      })
  static final class Commitments extends EvaluateJudgement {
    @Option(names = "--finder", description = "Score the finder of commitments, not the model.")
    private boolean finder;

    Commitments() {
      super(JudgementEvaluation.Head.ACT);
    }

    @Override
    public Integer call() throws Exception {
      if (!finder) {
        return super.call();
      }
      var evaluation = new CommitmentEvaluation(SpeakerResolver.open());
      Map<CommitmentEvaluation.Half, LabelScores> halves =
          evaluation.of(gold(), (half, text, truly, found) -> {});
      for (Map.Entry<CommitmentEvaluation.Half, LabelScores> half : halves.entrySet()) {
        print(half.getKey().name().toLowerCase(Locale.ROOT), half.getValue());
      }
      return 0;
    }
  }

  @Override
  public Integer call() throws Exception {
    int texts = AttributionEvaluation.lines(gold).size();
    ModelFolder folder = ModelFolder.open(models.folder().resolve(Rapporteur.JUDGEMENT_MODEL));
    LabelScores scores;
    try (var classifier = TextClassifier.open(folder);
        Progress progress = progress(OptionalInt.of(texts))) {
      scores = new JudgementEvaluation(classifier).of(head, gold, progress::step);
    }
    print("", scores);
    return 0;
  }

  Path gold() {
    return gold;
  }

  Progress progress(OptionalInt texts) {
    return Progress.of(
        Terminal.in(System.getenv()), spec.commandLine().getErr(), "Evaluating", texts);
  }

  /**
   * @param part what of the gold it is; "" if all
   */
  void print(String part, LabelScores scores) throws JsonProcessingException {
    print(part, scores, Map.of());
  }

  /**
   * @param more further figures by name, in their order
   */
  void print(String part, LabelScores scores, Map<String, Number> more)
      throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    boolean table =
        format == null
            ? Terminal.in(System.getenv()).out()
            : format == EvaluateAttributionCommand.Format.TABLE;
    if (table && !part.isEmpty()) {
      out.println(part);
    }
    out.println(table ? table(scores) + lines(more) : json(part, scores, more));
    out.flush();
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT, "%d texts scored%s%n", scores.asked(), part.isEmpty() ? "" : ", " + part);
  }

  private static String table(LabelScores scores) {
    var table = new StringBuilder("                    precision  recall     F1   gold\n");
    for (String label : scores.labels()) {
      Score of = scores.of(label);
      table.append(
          String.format(
              Locale.ROOT,
              "%-20s %8.3f %7.3f %6.3f %6d%n",
              label,
              of.precision(),
              of.recall(),
              of.f1(),
              of.gold()));
    }
    return table
        .append(
            String.format(
                Locale.ROOT, "accuracy %.3f, macro F1 %.3f", scores.accuracy(), scores.macroF1()))
        .toString();
  }

  private static String lines(Map<String, Number> more) {
    var lines = new StringBuilder();
    more.forEach(
        (name, value) -> lines.append(String.format(Locale.ROOT, "%n%s %s", name, figure(value))));
    return lines.toString();
  }

  /** A count as one, a share with three digits. */
  private static String figure(Number value) {
    return value instanceof Long
        ? value.toString()
        : String.format(Locale.ROOT, "%.3f", value.doubleValue());
  }

  private static String json(String part, LabelScores scores, Map<String, Number> more)
      throws JsonProcessingException {
    var mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    if (!part.isEmpty()) {
      root.put("part", part);
    }
    root.put("texts", scores.asked())
        .put("accuracy", scores.accuracy())
        .put("macroF1", scores.macroF1());
    more.forEach(root::putPOJO);
    ObjectNode labels = root.putObject("labels");
    for (String label : scores.labels()) {
      Score of = scores.of(label);
      labels
          .putObject(label)
          .put("precision", of.precision())
          .put("recall", of.recall())
          .put("f1", of.f1())
          .put("gold", of.gold());
    }
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
