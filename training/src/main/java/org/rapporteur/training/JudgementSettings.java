package org.rapporteur.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training of the judgement model is made of.
 *
 * @param data the folder with the sets, as JudgementSets names them
 * @param stances the folder of labelled statements of news
 * @param run the folder of checkpoints; a run in it is resumed
 * @param out the model folder, written when the run is through
 * @param base the pretrained encoder
 * @param layers how many of its layers are kept, from the lowest
 * @param still how many of these are not trained, from the lowest
 * @param batchPieces padded pieces in a batch
 * @param longest pieces in an input
 * @param warmUp share of a stage's steps in which the learning rate rises
 * @param folds how many parts the sets are split into that are scored so
 * @param tasks what is done, in this order: {@code pairs}, {@code model}, {@code statements},
 *     {@code folds}
 * @param stopAfter the step of the first stage after which to stop, to be resumed later; 0 for none
 */
record JudgementSettings(
    Path data,
    Path stances,
    Path run,
    Path out,
    String base,
    int layers,
    int still,
    int batchPieces,
    int longest,
    float encoderRate,
    float headRate,
    float warmUp,
    float dropout,
    int folds,
    List<String> tasks,
    int threads,
    int stopAfter,
    long seed) {

  /** Reads {@code --name value} pairs over the defaults of the shipped model. */
  static JudgementSettings of(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--")) {
        throw new IllegalArgumentException("expected --name value: " + arguments[i]);
      }
      given.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return new JudgementSettings(
        Path.of(given.getOrDefault("data", "../shared/data")),
        Path.of(given.getOrDefault("stances", "evaluation/stances")),
        Path.of(given.getOrDefault("run", "training/target/judgement-run")),
        Path.of(given.getOrDefault("out", "training/target/judgement-en")),
        given.getOrDefault("base", "e5-small-v2"),
        Integer.parseInt(given.getOrDefault("layers", "12")),
        Integer.parseInt(given.getOrDefault("still", "4")),
        Integer.parseInt(given.getOrDefault("batch-pieces", "1024")),
        Integer.parseInt(given.getOrDefault("longest", "96")),
        Float.parseFloat(given.getOrDefault("encoder-rate", "1e-4")),
        Float.parseFloat(given.getOrDefault("head-rate", "1e-3")),
        Float.parseFloat(given.getOrDefault("warm-up", "0.1")),
        Float.parseFloat(given.getOrDefault("dropout", "0.1")),
        Integer.parseInt(given.getOrDefault("folds", "5")),
        List.of(given.getOrDefault("tasks", "pairs,model,folds").split(",")),
        Integer.parseInt(given.getOrDefault("threads", "2")),
        Integer.parseInt(given.getOrDefault("stop-after", "0")),
        Long.parseLong(given.getOrDefault("seed", "1")));
  }
}
