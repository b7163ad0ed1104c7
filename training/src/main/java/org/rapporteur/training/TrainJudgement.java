package org.rapporteur.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rapporteur.inference.Classification;
import org.rapporteur.inference.ClassifierInput;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;
import org.rapporteur.inference.WordPiece;
import org.rapporteur.training.JudgementTrainer.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fine-tunes a pretrained encoder to judge stances, events and speech acts: first on pairs of a
 * proposition and a text, then on all that is asked, then on statements above all. The second stage
 * is run for each fold of what is scored in folds, too. The same command resumes a run that was
 * cut.
 */
final class TrainJudgement {
  private static final Logger log = LoggerFactory.getLogger(TrainJudgement.class);
  private static final Stage PAIRS = new Stage("pairs", 3);
  private static final int EPOCHS = 3; // of the second stage
  private static final Stage ALL = new Stage("all", EPOCHS);
  private static final Stage STATEMENTS = new Stage("statements", 2);

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
    sets = JudgementSets.read(settings.data(), settings.stances(), encoder, settings.seed());
    var noise = new DropoutMasks(manager, settings.dropout(), settings.seed());
    model =
        new JudgementModel(
            pretrained, settings.layers(), settings.still(), noise, manager, settings.seed());
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
      new TrainJudgement(settings, manager).run();
    }
  }

  private void run() throws IOException {
    if (settings.tasks().contains("pairs")) {
      if (!trainer.run(PAIRS, sets.pairs(settings.seed()))) {
        return;
      }
      scoreClaims(settings.run().resolve("pairs-model"));
    }
    if (settings.tasks().contains("model")) {
      trainer.beginWith(PAIRS);
      trainer.run(ALL, sets.all(settings.seed()));
      scoreClaims(settings.out());
    }
    if (settings.tasks().contains("statements")) {
      trainer.beginWith(ALL);
      trainer.run(STATEMENTS, sets.statements(settings.seed()));
      scoreClaims(settings.out());
    }
    if (settings.tasks().contains("folds")) {
      scoreFolds();
    }
  }

  /** Writes the model and scores it on Perspectrum's dev part, as the engine runs it. */
  private void scoreClaims(Path folder) throws IOException {
    var scores = new JudgementScores();
    ask(folder, sets.perspectrumDev(), scores::addClaim);
    log.info("model={}{}", folder, scores);
  }

  /** Trains the second stage once for each fold, without it, and scores that. */
  private void scoreFolds() throws IOException {
    int folds = settings.folds();
    Map<String, Integer> foldOf = sets.folds(folds, settings.seed());
    var together = new JudgementScores();
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      trainer.beginWith(PAIRS);
      trainer.run(
          new Stage("fold-" + (fold + 1), EPOCHS),
          sets.fold(settings.seed(), e -> foldOf.getOrDefault(e.group(), folds) != left));
      List<PreparedExample> asked =
          sets.inFolds().stream()
              .filter(e -> foldOf.getOrDefault(e.example().group(), folds) == left)
              .toList();
      var own = new JudgementScores();
      ask(
          settings.run().resolve("fold-model"),
          asked,
          (example, said) -> {
            own.add(example, said);
            together.add(example, said);
          });
      log.info("fold={}{}", fold + 1, own);
    }
    log.info("folds={} together{}", folds, together);
  }

  private void ask(
      Path folder, List<PreparedExample> examples, BiConsumer<Example, Classification> answer)
      throws IOException {
    Map<String, float[]> weights = trainer.weights();
    weights.put(PretrainedWeights.WORDS, pretrained.tensor(PretrainedWeights.WORDS).values());
    ModelFolderWriter.writeJudgement(
        folder, weights, pretrained, model.layers(), settings.longest());
    try (TextClassifier classifier = TextClassifier.open(ModelFolder.open(folder))) {
      for (PreparedExample prepared : examples) {
        Example example = prepared.example();
        answer.accept(
            example,
            example.proposition() == null
                ? classifier.classify(example.text())
                : classifier.classify(example.proposition(), example.text()));
      }
    }
  }
}
