package org.rapporteur.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rapporteur.inference.InputEncoder;
import org.rapporteur.inference.LinearChain;
import org.rapporteur.inference.WordPiece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fine-tunes a pretrained encoder with a linear-chain field on top to label source, cue and content
 * in paragraphs, and writes the model folder. The same command resumes a run that was cut.
 */
final class TrainAttribution {
  private static final Logger log = LoggerFactory.getLogger(TrainAttribution.class);
  private static final int CHECKPOINT_EVERY = 200;
  private static final int PROGRESS_EVERY = 25;

  private final TrainingSettings settings;
  private final NDManager manager;
  private final PretrainedWeights pretrained;
  private final WordPiece wordPiece;
  private final Encoder encoder;
  private final AdamW optimiser;
  private final Transitions transitions = new Transitions();
  private final List<Sequence> train = new ArrayList<>();
  private final List<Sequence> heldOut = new ArrayList<>();
  private final TokenEvaluation evaluation;

  private TrainAttribution(TrainingSettings settings, NDManager manager) throws IOException {
    this.settings = settings;
    this.manager = manager;
    pretrained = PretrainedWeights.named(settings.base());
    wordPiece = new WordPiece(pretrained.vocabulary());
    encoder =
        new Encoder(pretrained, settings.layers(), manager, settings.dropout(), settings.seed());
    encoder
        .weights()
        .forEach(
            (name, weight) -> {
              boolean frozen =
                  name.equals(PretrainedWeights.WORDS) || name.startsWith("embeddings.token");
              weight.setRequiresGradient(!frozen);
            });
    optimiser = new AdamW(encoder.weights(), manager);
    var inputs = new InputEncoder(wordPiece);
    List<AnnotatedArticle> articles = new ArrayList<>(PolnearReader.read(settings.train()));
    Collections.shuffle(articles, new Random(settings.seed()));
    for (int a = 0; a < articles.size(); a++) {
      List<Sequence> sequences = Sequence.of(articles.get(a), inputs, settings.longest());
      (a < settings.heldOut() ? heldOut : train).addAll(sequences);
    }
    evaluation = TokenEvaluation.read(settings.bio(), inputs, settings.longest());
  }

  /** Runs a training; see training/README.md for its options. */
  public static void main(String... arguments) throws IOException {
    TrainingSettings settings = TrainingSettings.of(arguments);
    Files.createDirectories(settings.run());
    Engine engine = Engine.getInstance();
    JniUtils.setNumThreads(settings.threads());
    JniUtils.setGradMode(false);
    try (NDManager manager = NDManager.newBaseManager()) {
      new TrainAttribution(settings, manager).run(engine);
    }
  }

  private void run(Engine engine) throws IOException {
    log.info(
        "train sequences={} pieces={} held-out sequences={}",
        train.size(),
        train.stream().mapToInt(s -> s.input().length()).sum(),
        heldOut.size());
    int done = resume();
    List<List<Batch>> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      epochs.add(
          Batch.shuffled(train, settings.batchPieces(), new Random(settings.seed() + 31L * epoch)));
    }
    int total = epochs.stream().mapToInt(List::size).sum();
    int step = 0;
    var progress = new Progress(total - done);
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      for (Batch batch : epochs.get(epoch)) {
        step++;
        if (step <= done) {
          continue;
        }
        encoder.seed(settings.seed() * 1_000_003 + step);
        double loss = step(engine, batch, step, rate(step, total));
        progress.add(loss, batch.pieces());
        if (step % PROGRESS_EVERY == 0) {
          log.info("epoch={} step={}/{} {}", epoch + 1, step, total, progress);
        }
        if (step % CHECKPOINT_EVERY == 0 || step == settings.stopAfter()) {
          checkpoint(step).write(settings.run().resolve("last.checkpoint"));
        }
        if (step == settings.stopAfter()) {
          return;
        }
      }
      if (step > done) {
        Checkpoint checkpoint = checkpoint(step);
        checkpoint.write(settings.run().resolve("last.checkpoint"));
        checkpoint.write(settings.run().resolve("epoch-" + (epoch + 1) + ".checkpoint"));
        report(epoch + 1);
      }
    }
    ModelFolderWriter.write(
        settings.out(), checkpoint(total), pretrained, settings.layers(), settings.longest(), true);
    log.info("wrote folder={}", settings.out());
  }

  /** Share of the full learning rate: rising over the warm-up, then falling to zero. */
  private float rate(int step, int total) {
    float warmUp = settings.warmUp() * total;
    return step < warmUp ? step / warmUp : Math.max(0, (total - step) / (total - warmUp));
  }

  private double step(Engine engine, Batch batch, int step, float rate) {
    LinearChain chain = transitions.chain();
    double loss = 0;
    try (NDManager scope = manager.newSubManager()) {
      try (GradientCollector gradients = engine.newGradientCollector()) {
        NDArray scores = batch.scores(encoder, wordPiece, scope, true);
        float[] flat = scores.toFloatArray();
        float[] gradient = new float[flat.length];
        for (int r = 0; r < batch.sequences().size(); r++) {
          loss += transitions.loss(chain, batch, r, flat, gradient);
        }
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] /= batch.words();
        }
        // the gradient with respect to the scores is known, so this product has the same one
        NDArray surrogate = scores.mul(scope.create(gradient, scores.getShape())).sum();
        gradients.backward(surrogate);
      }
      optimiser.update(step, rate * settings.encoderRate(), rate * settings.headRate());
      transitions.update(step, rate * settings.transitionRate(), batch.words());
    }
    return loss / batch.words();
  }

  private Checkpoint checkpoint(int step) {
    var arrays = Checkpoint.values("", encoder.weights());
    arrays.remove(PretrainedWeights.WORDS); // not trained
    arrays.putAll(Checkpoint.values("mean.", optimiser.means()));
    arrays.putAll(Checkpoint.values("square.", optimiser.squares()));
    arrays.put("transitions", transitions.state().clone());
    return new Checkpoint(step, arrays);
  }

  private int resume() throws IOException {
    Path last = settings.run().resolve("last.checkpoint");
    if (!Files.exists(last)) {
      return 0;
    }
    Checkpoint checkpoint = Checkpoint.read(last);
    Checkpoint.restore("", encoder.weights(), checkpoint);
    Checkpoint.restore("mean.", optimiser.means(), checkpoint);
    Checkpoint.restore("square.", optimiser.squares(), checkpoint);
    float[] state = checkpoint.array("transitions");
    System.arraycopy(state, 0, transitions.state(), 0, state.length);
    log.info("resume step={}", checkpoint.steps());
    return checkpoint.steps();
  }

  private void report(int epoch) {
    LinearChain chain = transitions.chain();
    long start = System.nanoTime();
    var own = new ExactScores();
    List<float[][]> scores = wordScores(heldOut);
    for (int s = 0; s < heldOut.size(); s++) {
      own.add(
          ExactScores.runs(chain.best(scores.get(s))), ExactScores.runs(heldOut.get(s).labels()));
    }
    log.info("epoch={} held-out {}", epoch, own);
    ExactScores dev = evaluation.score(chain, this::wordScores);
    log.info(
        "epoch={} polnear-dev {} seconds={}",
        epoch,
        dev,
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  /** Label scores of the words of each sequence. */
  private List<float[][]> wordScores(List<Sequence> sequences) {
    var scores = new IdentityHashMap<Sequence, float[][]>();
    JniUtils.setGradMode(false);
    for (Batch batch : Batch.ofSimilar(sequences, 2 * settings.batchPieces())) {
      try (NDManager scope = manager.newSubManager()) {
        float[] flat = batch.scores(encoder, wordPiece, scope, false).toFloatArray();
        for (int r = 0; r < batch.sequences().size(); r++) {
          scores.put(batch.sequences().get(r), batch.wordScores(r, flat));
        }
      }
    }
    return sequences.stream().map(scores::get).toList();
  }

  /** Loss, speed and time left, averaged over the last steps. */
  private static final class Progress {
    private final int steps;
    private final long start = System.nanoTime();
    private int made;
    private long pieces;
    private double loss = Double.NaN;

    Progress(int steps) {
      this.steps = steps;
    }

    void add(double stepLoss, int stepPieces) {
      made++;
      pieces += stepPieces;
      loss = Double.isNaN(loss) ? stepLoss : 0.98 * loss + 0.02 * stepLoss;
    }

    @Override
    public String toString() {
      double seconds = (System.nanoTime() - start) / 1e9;
      return String.format(
          Locale.ROOT,
          "loss=%.4f pieces/s=%.0f left=%.1f min",
          loss,
          pieces / seconds,
          seconds / made * (steps - made) / 60);
    }
  }
}
