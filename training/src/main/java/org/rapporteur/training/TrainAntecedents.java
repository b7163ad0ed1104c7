package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.actor.AntecedentModel;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.evaluation.AntecedentGold;
import org.rapporteur.evaluation.AntecedentGold.Example;

/**
 * Learns whom a pronoun means, from labelled speakers and from GAP: conditional logistic regression
 * with an L2 penalty, by AdaGrad. The labelled articles are parted in ten; what is learned from
 * nine parts is measured on the tenth.
 */
final class TrainAntecedents {
  private static final int FOLDS = 10;
  private static final int EPOCHS = 30;
  private static final double RATE = 0.1;
  private static final int SELDOM = 3;
  private static final double NEGLIGIBLE = 0.02;

  private final double penalty;
  private final double gapWeight;
  private final Map<String, double[]> weights = new HashMap<>();

  private TrainAntecedents(double penalty, double gapWeight) {
    this.penalty = penalty;
    this.gapWeight = gapWeight;
  }

  /**
   * Arguments: the folder of gold data, the file to write, the penalty, the weight of an example of
   * GAP, and files of labels.
   */
  public static void main(String... arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    double penalty = Double.parseDouble(arguments[2]);
    double gapWeight = Double.parseDouble(arguments[3]);
    SpeakerResolver resolver = SpeakerResolver.open();
    var labelled = new ArrayList<Example>();
    for (int i = 4; i < arguments.length; i++) {
      labelled.addAll(AntecedentGold.labelled(resolver, Path.of(arguments[i]), data));
    }
    List<Example> gap =
        gapWeight > 0
            ? AntecedentGold.gap(resolver, data.resolve("coreference-gap/gap-development.tsv"))
            : List.of();
    String measured = crossValidated(labelled, gap, penalty, gapWeight);
    System.err.println(measured);
    var trainer = new TrainAntecedents(penalty, gapWeight);
    trainer.learn(labelled, gap);
    trainer.write(Path.of(arguments[1]), measured);
  }

  private static String crossValidated(
      List<Example> labelled, List<Example> gap, double penalty, double gapWeight) {
    List<String> articles =
        List.copyOf(new LinkedHashSet<>(labelled.stream().map(Example::article).toList()));
    var judged = new ArrayList<double[]>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Example> train =
          labelled.stream().filter(e -> articles.indexOf(e.article()) % FOLDS != held).toList();
      var trainer = new TrainAntecedents(penalty, gapWeight);
      trainer.learn(train, gap);
      AntecedentModel model = trainer.model();
      labelled.stream()
          .filter(e -> articles.indexOf(e.article()) % FOLDS == held)
          .forEach(e -> judged.add(judge(model, e)));
    }
    var report = new StringBuilder();
    report.append(
        String.format(Locale.ROOT, "%d choices in %d articles;", labelled.size(), articles.size()));
    for (double sure : new double[] {0, 0.3, 0.4, 0.5, 0.6, 0.7}) {
      long right = judged.stream().filter(j -> j[0] >= sure && j[1] == 1).count();
      long wrong = judged.stream().filter(j -> j[0] >= sure && j[1] == 0).count();
      report.append(
          String.format(
              Locale.ROOT,
              " from %.1f: right %.1f, wrong %.1f;",
              sure,
              100.0 * right / labelled.size(),
              100.0 * wrong / labelled.size()));
    }
    return report.toString();
  }

  /** The best candidate's probability, and whether it is right (1), wrong (0) or none (-1). */
  private static double[] judge(AntecedentModel model, Example example) {
    double[] probabilities = model.probabilities(example.features());
    int best = -1;
    for (int i = 0; i < probabilities.length - 1; i++) {
      best = best < 0 || probabilities[i] > probabilities[best] ? i : best;
    }
    return best < 0
        ? new double[] {0, -1}
        : new double[] {probabilities[best], best == example.answer() ? 1 : 0};
  }

  private void learn(List<Example> labelled, List<Example> gap) {
    var counts = new HashMap<String, Integer>();
    for (Example example : labelled) {
      example.features().forEach(row -> row.forEach(f -> counts.merge(f, 1, Integer::sum)));
    }
    for (Example example : gap) {
      example.features().forEach(row -> row.forEach(f -> counts.merge(f, 1, Integer::sum)));
    }
    counts.forEach(
        (feature, count) -> {
          if (count >= SELDOM) {
            weights.put(feature, new double[2]);
          }
        });
    double decay = penalty / (labelled.size() + gapWeight * gap.size());
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      gap.forEach(e -> learn(e, gapWeight, decay));
      labelled.forEach(e -> learn(e, 1, decay));
    }
  }

  private void learn(Example example, double importance, double decay) {
    List<List<String>> rows = example.features();
    if (rows.size() == 1) {
      return;
    }
    double[] probabilities = probabilities(rows);
    for (int i = 0; i < rows.size(); i++) {
      double gradient = importance * (probabilities[i] - (i == example.answer() ? 1 : 0));
      for (String feature : rows.get(i)) {
        double[] weight = weights.get(feature);
        if (weight != null) {
          double slope = gradient + decay * weight[0];
          weight[1] += slope * slope;
          weight[0] -= RATE * slope / (Math.sqrt(weight[1]) + 1e-2);
        }
      }
    }
  }

  private double[] probabilities(List<List<String>> rows) {
    double[] scores = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      for (String feature : rows.get(i)) {
        double[] weight = weights.get(feature);
        scores[i] += weight == null ? 0 : weight[0];
      }
      scores[i] = Math.exp(Math.max(-50, Math.min(50, scores[i])));
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private AntecedentModel model() {
    var model = new HashMap<String, Double>();
    weights.forEach((feature, weight) -> model.put(feature, weight[0]));
    return new AntecedentModel(model);
  }

  private void write(Path file, String measured) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("# Whom a pronoun means: weights by feature, sorted.");
    lines.add(
        "# Origin: learned from evaluation/speakers (own labels over PolNeAR's texts) and GAP's"
            + " development part (Apache-2.0)");
    lines.add("# by org.rapporteur.training.TrainAntecedents, as training/README.md tells.");
    lines.add("# Licence of the weights: Apache-2.0. Date: 2026-11-30. In ten parts of articles:");
    lines.add("# " + measured);
    new TreeMap<>(weights)
        .forEach(
            (feature, weight) -> {
              if (Math.abs(weight[0]) >= NEGLIGIBLE) {
                lines.add(String.format(Locale.ROOT, "%s\t%.3f", feature, weight[0]));
              }
            });
    Files.write(file, lines);
  }
}
