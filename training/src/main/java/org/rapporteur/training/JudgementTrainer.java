package org.rapporteur.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a judgement model in stages, each a mixture of examples for some epochs. A stage that was
 * cut is resumed where its last checkpoint was written, and ends in the same weights.
 */
final class JudgementTrainer {
  private static final Logger log = LoggerFactory.getLogger(JudgementTrainer.class);
  private static final int CHECKPOINT_EVERY = 100;
  private static final int PROGRESS_EVERY = 25;

  private final JudgementSettings settings;
  private final NDManager manager;
  private final JudgementModel model;

  JudgementTrainer(JudgementSettings settings, JudgementModel model, NDManager manager) {
    this.settings = settings;
    this.manager = manager;
    this.model = model;
  }

  /**
   * A part of a training.
   *
   * @param name of its checkpoint
   * @param frozen how many of the lowest layers are not trained
   * @param epochs how many are run
   * @param planned over how many the learning rate falls to zero
   */
  record Stage(String name, int frozen, int epochs, int planned) {}

  /**
   * Trains one stage, or what is left of it, from the weights that the model has.
   *
   * @param afterEpoch called with the number of each epoch that is through, from 1
   * @return false if the run was to stop before the stage's end
   */
  boolean run(Stage stage, Mixture mixture, IntConsumer afterEpoch) throws IOException {
    Path file = settings.run().resolve(stage.name() + ".checkpoint");
    model.freeze(stage.frozen());
    var optimiser = new AdamW(model.weights(), manager);
    int done = resume(file, optimiser);
    List<List<JudgementBatch>> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < stage.planned(); epoch++) {
      var random = new Random(settings.seed() + 31L * epoch);
      epochs.add(JudgementBatch.shuffled(mixture.epoch(epoch), settings.batchPieces(), random));
    }
    int total = epochs.stream().mapToInt(List::size).sum();
    float[] labelWeights = mixture.labelWeights();
    int last = epochs.subList(0, stage.epochs()).stream().mapToInt(List::size).sum();
    var progress = new Progress(last - done);
    int step = 0;
    for (int epoch = 0; epoch < stage.epochs(); epoch++) {
      freeze(mixture.epoch(epoch), step + epochs.get(epoch).size() <= done);
      for (JudgementBatch batch : epochs.get(epoch)) {
        step++;
        if (step <= done) {
          continue;
        }
        model.seed(settings.seed() * 1_000_003 + step);
        long start = System.nanoTime();
        double loss = step(optimiser, batch, step, rate(step, total), labelWeights);
        progress.add(loss, batch.pieces(), System.nanoTime() - start);
        if (step % PROGRESS_EVERY == 0) {
          log.info(
              "stage={} epoch={} step={}/{} {}", stage.name(), epoch + 1, step, total, progress);
        }
        if (step % CHECKPOINT_EVERY == 0 || step == settings.stopAfter()) {
          checkpoint(step, optimiser).write(file);
        }
        if (step == settings.stopAfter()) {
          return false;
        }
      }
      if (step > done) {
        checkpoint(step, optimiser).write(file);
        afterEpoch.accept(epoch + 1);
      }
    }
    return true;
  }

  /** Runs the frozen layers over the examples that have not been through them. */
  private void freeze(List<PreparedExample> examples, boolean needless) {
    List<PreparedExample> fresh = examples.stream().filter(e -> !e.isFrozen()).distinct().toList();
    if (needless || fresh.isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    JniUtils.setGradMode(false);
    List<JudgementBatch> batches = JudgementBatch.ofSimilar(fresh, settings.batchPieces());
    for (JudgementBatch batch : batches) {
      try (NDManager scope = manager.newSubManager()) {
        batch.freeze(model, scope);
      }
    }
    int pieces = batches.stream().mapToInt(JudgementBatch::pieces).sum();
    log.info(
        "frozen layers run examples={} pieces={} pieces/s={}",
        fresh.size(),
        pieces,
        Math.round(pieces / ((System.nanoTime() - start) / 1e9)));
  }

  /** Share of the full learning rate: rising over the warm-up, then falling to zero. */
  private float rate(int step, int total) {
    float warmUp = settings.warmUp() * total;
    return step < warmUp ? step / warmUp : Math.max(0, (total - step) / (total - warmUp));
  }

  private double step(
      AdamW optimiser, JudgementBatch batch, int step, float rate, float[] labelWeights) {
    try (NDManager scope = manager.newSubManager()) {
      double value;
      try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        NDArray loss = batch.loss(batch.scores(model, scope), labelWeights);
        value = loss.getFloat();
        gradients.backward(loss);
      }
      optimiser.update(step, rate * settings.encoderRate(), rate * settings.headRate());
      return value;
    }
  }

  /** The first and the mean state of the last layer for each example. */
  List<float[]> pooled(List<PreparedExample> examples) {
    freeze(examples, false);
    JniUtils.setGradMode(false);
    var pooled = new IdentityHashMap<PreparedExample, float[]>();
    int width = 2 * model.width();
    for (JudgementBatch batch : JudgementBatch.ofSimilar(examples, 2 * settings.batchPieces())) {
      try (NDManager scope = manager.newSubManager()) {
        float[] flat = batch.pooled(model, scope).toFloatArray();
        for (int r = 0; r < batch.examples().size(); r++) {
          pooled.put(batch.examples().get(r), Arrays.copyOfRange(flat, r * width, (r + 1) * width));
        }
      }
    }
    return examples.stream().map(pooled::get).toList();
  }

  /** The scores of all heads' labels of each example. */
  List<float[]> scores(List<PreparedExample> examples) {
    float[] weight = model.array("head.weight");
    float[] bias = model.array("head.bias");
    return pooled(examples).stream().map(p -> linear(weight, bias, p)).toList();
  }

  private static float[] linear(float[] weight, float[] bias, float[] input) {
    float[] scores = bias.clone();
    for (int row = 0; row < scores.length; row++) {
      for (int i = 0; i < input.length; i++) {
        scores[row] += weight[row * input.length + i] * input[i];
      }
    }
    return scores;
  }

  /** Gives the model weights that it had before. */
  void restore(Map<String, float[]> weights) {
    Checkpoint.restore("", model.weights(), new Checkpoint(0, weights));
  }

  /** The model's weights, but the word embeddings, which are not trained. */
  Map<String, float[]> weights() {
    Map<String, float[]> arrays = new HashMap<>(Checkpoint.values("", model.weights()));
    arrays.remove(PretrainedWeights.WORDS);
    return arrays;
  }

  private Checkpoint checkpoint(int step, AdamW optimiser) {
    Map<String, float[]> arrays = weights();
    arrays.putAll(Checkpoint.values("mean.", optimiser.means()));
    arrays.putAll(Checkpoint.values("square.", optimiser.squares()));
    return new Checkpoint(step, arrays);
  }

  private int resume(Path file, AdamW optimiser) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    Checkpoint checkpoint = Checkpoint.read(file);
    restore(checkpoint.arrays());
    Checkpoint.restore("mean.", optimiser.means(), checkpoint);
    Checkpoint.restore("square.", optimiser.squares(), checkpoint);
    log.info("resume file={} step={}", file, checkpoint.steps());
    return checkpoint.steps();
  }

  /** Loss, speed and time left, averaged over the last steps. */
  private static final class Progress {
    private final int steps;
    private long nanoseconds;
    private int made;
    private long pieces;
    private double loss = Double.NaN;

    Progress(int steps) {
      this.steps = steps;
    }

    void add(double stepLoss, int stepPieces, long took) {
      made++;
      nanoseconds += took;
      pieces += stepPieces;
      loss = Double.isNaN(loss) ? stepLoss : 0.98 * loss + 0.02 * stepLoss;
    }

    @Override
    public String toString() {
      double seconds = nanoseconds / 1e9;
      return String.format(
          Locale.ROOT,
          "loss=%.4f pieces/s=%.0f left=%.1f min",
          loss,
          pieces / seconds,
          seconds / made * (steps - made) / 60);
    }
  }
}
