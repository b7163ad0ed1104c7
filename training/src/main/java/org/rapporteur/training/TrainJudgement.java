package org.rapporteur.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.inference.ClassifierInput;
import org.rapporteur.inference.WordPiece;
import org.rapporteur.training.JudgementTrainer.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fine-tunes a pretrained encoder to judge stances, first its top layers, then deeper; learns the
 * heads of stance, event and act on it, with scores in folds; writes the model folder. The same
 * command resumes a run that was cut.
 */
final class TrainJudgement {
  private static final Logger log = LoggerFactory.getLogger(TrainJudgement.class);

  private final JudgementSettings settings;
  private final PretrainedWeights pretrained;
  private final JudgementSets sets;
  private final JudgementModel model;
  private final JudgementTrainer trainer;

  private TrainJudgement(JudgementSettings settings, NDManager manager) throws IOException {
    this.settings = settings;
    pretrained = PretrainedWeights.named(settings.base());
    var encoder =
        new ClassifierInput.Encoder(new WordPiece(pretrained.vocabulary()), settings.longest());
    sets = JudgementSets.read(settings.data(), encoder, settings.documents(), settings.seed());
    var noise = new DropoutMasks(manager, settings.dropout(), settings.seed());
    model = new JudgementModel(pretrained, settings.layers(), noise, manager, settings.seed());
    trainer = new JudgementTrainer(settings, model, manager);
  }

  /** Runs a training; see training/README.md for its options. */
  public static void main(String... arguments) throws IOException {
    JudgementSettings settings = JudgementSettings.of(arguments);
    Files.createDirectories(settings.run());
    Engine.getInstance();
    JniUtils.setNumThreads(settings.threads());
    JniUtils.setGradMode(false);
    try (NDManager manager = NDManager.newBaseManager()) {
      var training = new TrainJudgement(settings, manager);
      if (training.learnPairs()) {
        training.learnHeads();
      }
    }
  }

  private boolean learnPairs() throws IOException {
    long seed = settings.seed();
    return learn(new Stage("top", 4, 1, 2), sets.pairs(seed, 1_000, 600))
        && learn(new Stage("deep", 2, 1, 2), sets.pairs(seed, 500, 500));
  }

  private boolean learn(Stage stage, Mixture mixture) throws IOException {
    sets.forget();
    return trainer.run(stage, mixture, epoch -> report(stage.name(), epoch));
  }

  private void report(String stage, int epoch) {
    var scores = new JudgementScores();
    List<PreparedExample> dev = sets.perspectrumDev();
    List<float[]> given = trainer.scores(dev);
    for (int i = 0; i < dev.size(); i++) {
      scores.addClaim(dev.get(i).example(), given.get(i));
    }
    log.info("stage={} epoch={} dev{}", stage, epoch, scores);
  }

  private void learnHeads() throws IOException {
    int vocabulary = pretrained.vocabulary().size();
    Map<String, float[]> weights = trainer.weights();
    weights.put(PretrainedWeights.WORDS, pretrained.tensor(PretrainedWeights.WORDS).values());
    LinearHead.Start stance = stance();
    List<EncodedExample> examples;
    List<EncodedExample> dev;
    long start = System.nanoTime();
    try (var states =
        new PooledStates(
            weights,
            model.layers(),
            model.width(),
            settings.longest(),
            settings.run().resolve("encoder.onnx"))) {
      examples = states.of(sets.forHeads(), settings.run().resolve("heads.states"));
      dev = states.of(sets.perspectrumDev(), settings.run().resolve("dev.states"));
    }
    log.info(
        "encoded examples={} seconds={}",
        examples.size() + dev.size(),
        Duration.ofNanos(System.nanoTime() - start).toSeconds());
    JudgementHeads heads =
        JudgementHeads.fit(examples, example -> true, stance, vocabulary, settings.seed());
    var scores = new JudgementScores();
    dev.forEach(e -> scores.addClaim(e.example(), heads.scores(e)));
    log.info("heads dev{}", scores);
    heads.putInto(weights, model.width(), vocabulary);
    ModelFolderWriter.writeJudgement(
        settings.out(), weights, pretrained, model.layers(), settings.longest());
    log.info("wrote folder={}", settings.out());
    crossValidate(examples, stance);
  }

  /** The stance head as it was trained with the encoder. */
  private LinearHead.Start stance() {
    int labels = JudgementHead.STANCE.labels().size();
    return new LinearHead.Start(
        Arrays.copyOf(model.array("head.weight"), labels * 2 * model.width()),
        Arrays.copyOf(model.array("head.bias"), labels));
  }

  /**
   * Learns the heads once for each fold of GWSD, PLV and the speech acts, and scores them on it.
   */
  private void crossValidate(List<EncodedExample> examples, LinearHead.Start stance) {
    int folds = settings.folds();
    Map<String, Integer> foldOf = JudgementSets.folds(sets.gwsd(), folds, settings.seed());
    foldOf.putAll(JudgementSets.folds(sets.plv(), folds, settings.seed()));
    foldOf.putAll(JudgementSets.folds(sets.acts(), folds, settings.seed()));
    var scored = Collections.<Example>newSetFromMap(new IdentityHashMap<>());
    Stream.of(sets.gwsd(), sets.plv(), sets.acts())
        .flatMap(List::stream)
        .forEach(e -> scored.add(e.example()));
    var all = new JudgementScores();
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      JudgementHeads heads =
          JudgementHeads.fit(
              examples,
              e -> foldOf.getOrDefault(e.group(), folds) != left,
              stance,
              pretrained.vocabulary().size(),
              settings.seed());
      var own = new JudgementScores();
      for (EncodedExample each : examples) {
        if (scored.contains(each.example())
            && foldOf.getOrDefault(each.example().group(), folds) == left) {
          own.add(each.example(), heads.scores(each));
          all.add(each.example(), heads.scores(each));
        }
      }
      log.info("fold={}{}", fold + 1, own);
    }
    log.info("folds={} together{}", folds, all);
  }
}
