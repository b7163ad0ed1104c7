package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.attribution.LinkChoice;
import org.rapporteur.attribution.LinkModel;
import org.rapporteur.attribution.LinkScene;
import org.rapporteur.attribution.SpanRole;
import org.rapporteur.attribution.TaggedSpan;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.training.LinkReader.Linked;
import org.rapporteur.training.LinkReader.LinkedArticle;

/**
 * Learns which cue a content belongs to and which source a cue, from PolNeAR's links: conditional
 * logistic regression by AdaGrad. Every tenth article is held out. A second copy of each paragraph,
 * some of whose spans are left out, stands for what a tagger misses.
 */
final class TrainLinks {
  private static final int EPOCHS = 3;
  private static final double RATE = 0.2;
  private static final double DECAY = 1e-6;
  private static final double MISSED = 0.12; // a tagger's recall is near 0.85
  private static final double NEGLIGIBLE = 0.1;
  private static final int SELDOM =
      8; // rarer features are left out: the same accuracy, a tenth in size

  /** A choice and the place of its right answer. */
  private record Example(LinkChoice choice, int answer) {}

  private final Map<String, double[]> weights = new HashMap<>();

  /**
   * Arguments: PolNeAR's train file, the file to write, and optionally "all" to learn from the
   * held-out articles too.
   */
  public static void main(String... arguments) throws IOException {
    boolean all = arguments.length > 2 && arguments[2].equals("all");
    List<LinkedArticle> articles = LinkReader.read(Path.of(arguments[0]));
    var train = new ArrayList<Example>();
    var heldOut = new ArrayList<Example>();
    var random = new Random(1);
    for (int i = 0; i < articles.size(); i++) {
      if (i % 10 == 0) {
        examples(articles.get(i), null, heldOut);
      }
      if (i % 10 != 0 || all) {
        examples(articles.get(i), null, train);
        examples(articles.get(i), random, train);
      }
    }
    var trainer = new TrainLinks();
    trainer.know(train);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      Collections.shuffle(train, random);
      train.forEach(trainer::learn);
      System.err.printf(
          Locale.ROOT,
          "epoch %d of %d: cue of content %.4f, source of cue %.4f (nearest: %.4f, %.4f)%n",
          epoch,
          EPOCHS,
          accuracy(trainer.model(), heldOut, SpanRole.CONTENT),
          accuracy(trainer.model(), heldOut, SpanRole.CUE),
          nearest(heldOut, SpanRole.CONTENT),
          nearest(heldOut, SpanRole.CUE));
    }
    trainer.write(
        Path.of(arguments[1]),
        String.format(
            Locale.ROOT,
            "cues %.4f, sources %.4f; by the nearest %.4f, %.4f",
            accuracy(trainer.model(), heldOut, SpanRole.CONTENT),
            accuracy(trainer.model(), heldOut, SpanRole.CUE),
            nearest(heldOut, SpanRole.CONTENT),
            nearest(heldOut, SpanRole.CUE)));
  }

  /** Takes up the features that are not too rare. */
  private void know(List<Example> examples) {
    var counts = new HashMap<String, Integer>();
    for (Example example : examples) {
      example
          .choice()
          .features()
          .forEach(row -> row.forEach(f -> counts.merge(f, 1, Integer::sum)));
    }
    counts.forEach(
        (feature, count) -> {
          if (count >= SELDOM) {
            weights.put(feature, new double[2]);
          }
        });
  }

  private static void examples(
      LinkedArticle article, @Nullable Random missing, List<Example> examples) {
    StructuredText text = StructuredText.of(article.text());
    var owner = new HashMap<TaggedSpan, Linked>();
    for (Linked attribution : article.attributions()) {
      add(SpanRole.SOURCE, attribution.source(), attribution, owner);
      add(SpanRole.CUE, attribution.cue(), attribution, owner);
      add(SpanRole.CONTENT, attribution.content(), attribution, owner);
    }
    for (Paragraph paragraph : text.paragraphs()) {
      List<TaggedSpan> spans =
          owner.keySet().stream()
              .filter(s -> paragraph.span().contains(s.span()))
              .sorted()
              .filter(s -> missing == null || missing.nextDouble() >= MISSED)
              .toList();
      LinkScene scene = LinkScene.of(text, paragraph, spans);
      for (LinkChoice choice : scene.cueChoices()) {
        Linked wanted = owner.get(choice.span());
        examples.add(new Example(choice, place(choice, wanted == null ? null : wanted.cue())));
      }
      for (LinkChoice choice : scene.sourceChoices()) {
        Linked wanted = owner.get(choice.span());
        examples.add(new Example(choice, place(choice, wanted == null ? null : wanted.source())));
      }
    }
  }

  private static void add(
      SpanRole role, List<Span> spans, Linked attribution, Map<TaggedSpan, Linked> owner) {
    for (Span span : spans) {
      owner.putIfAbsent(new TaggedSpan(role, span, 1), attribution);
    }
  }

  private static int place(LinkChoice choice, @Nullable List<Span> wanted) {
    for (int i = 0; i < choice.candidates().size(); i++) {
      if (wanted != null && wanted.contains(choice.candidates().get(i).span())) {
        return i;
      }
    }
    return choice.candidates().size();
  }

  private void learn(Example example) {
    List<List<String>> rows = example.choice().features();
    if (rows.size() == 1) {
      return;
    }
    double[] probabilities = probabilities(rows);
    for (int i = 0; i < rows.size(); i++) {
      double gradient = probabilities[i] - (i == example.answer() ? 1 : 0);
      for (String feature : rows.get(i)) {
        double[] weight = weights.get(feature);
        if (weight != null) {
          double slope = gradient + DECAY * weight[0];
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

  private LinkModel model() {
    var model = new HashMap<String, Double>();
    weights.forEach((feature, weight) -> model.put(feature, weight[0]));
    return new LinkModel(model);
  }

  private static double accuracy(LinkModel model, List<Example> examples, SpanRole asking) {
    int right = 0;
    int asked = 0;
    for (Example example : examples) {
      if (example.choice().span().role() == asking) {
        double[] probabilities = model.probabilities(example.choice());
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
          best = probabilities[i] > probabilities[best] ? i : best;
        }
        right += best == example.answer() ? 1 : 0;
        asked++;
      }
    }
    return (double) right / asked;
  }

  /** What taking the nearest candidate would score. */
  private static double nearest(List<Example> examples, SpanRole asking) {
    int right = 0;
    int asked = 0;
    for (Example example : examples) {
      if (example.choice().span().role() == asking) {
        int best = example.choice().candidates().size();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < example.choice().candidates().size(); i++) {
          Span own = example.choice().span().span();
          Span other = example.choice().candidates().get(i).span();
          int distance = Math.max(own.start() - other.end(), other.start() - own.end());
          if (distance < least) {
            least = distance;
            best = i;
          }
        }
        right += best == example.answer() ? 1 : 0;
        asked++;
      }
    }
    return (double) right / asked;
  }

  private void write(Path file, String held) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "# Which cue a content and which source a cue belongs to: weights by feature, sorted.");
    lines.add(
        "# Origin: learned from PolNeAR (train; no licence stated), as training/README.md tells:");
    lines.add(
        "# org.rapporteur.training.TrainLinks ../shared/data/attribution-polnear/train.jsonl FILE");
    lines.add(
        "# Licence of the weights: Apache-2.0. Right choices on the articles held out, in "
            + EPOCHS);
    lines.add("# epochs: " + held + ".");
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
