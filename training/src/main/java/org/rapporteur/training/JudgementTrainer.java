package org.rapporteur.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
   * @param epochs over which the learning rate falls to zero
   */
  record Stage(String name, int epochs) {}

  /**
   * Trains one stage, or what is left of it, from the weights that the model has.
   *
   * @return false if the run was to stop before the stage's end
   */
  boolean run(Stage stage, Mixture mixture) throws IOException {
    Path file = file(stage);
    var optimiser = new AdamW(model.weights(), manager);
    int done = resume(file, optimiser);
    List<List<JudgementBatch>> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < stage.epochs(); epoch++) {
      var random = new Random(settings.seed() + 31L * epoch);
      epochs.add(JudgementBatch.shuffled(mixture.epoch(epoch), settings.batchPieces(), random));
    }
    int total = epochs.stream().mapToInt(List::size).sum();
    float[] labelWeights = mixture.labelWeights();
    var progress = new Progress(total - done);
    int step = 0;
    for (int epoch = 0; epoch < stage.epochs(); epoch++) {
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
    }
    if (step > done) {
      checkpoint(step, optimiser).write(file);
    }
    return true;
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

  /** Gives the model the weights that a stage has ended in. */
  void beginWith(Stage stage) throws IOException {
    Checkpoint.restore("", model.weights(), Checkpoint.read(file(stage)));
  }

  private Path file(Stage stage) {
    return settings.run().resolve(stage.name() + ".checkpoint");
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
    Checkpoint.restore("", model.weights(), checkpoint);
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
