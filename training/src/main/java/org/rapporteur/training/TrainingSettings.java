package org.rapporteur.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a training run is made of.
 *
 * @param train PolNeAR articles, JSON lines
 * @param bio the BIO paragraphs that scores are reported on
 * @param run the folder of checkpoints; a run in it is resumed
 * @param out the model folder, written when the run is through
 * @param base the pretrained encoder
 * @param layers how many of its layers are kept, from the lowest
 * @param batchPieces padded pieces in a batch
 * @param longest pieces in a sequence
 * @param heldOut articles split off the train part for choices
 * @param stopAfter the step after which to stop, to be resumed later; 0 for none
 */
record TrainingSettings(
    Path train,
    Path bio,
    Path run,
    Path out,
    String base,
    int layers,
    int epochs,
    int batchPieces,
    int longest,
    float encoderRate,
    float headRate,
    float transitionRate,
    float warmUp,
    float dropout,
    int heldOut,
    int threads,
    int stopAfter,
    long seed) {

  /** Reads {@code --name value} pairs over the defaults of the shipped model. */
  static TrainingSettings of(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--")) {
        throw new IllegalArgumentException("expected --name value: " + arguments[i]);
      }
      given.put(arguments[i].substring(2), arguments[i + 1]);
    }
    var data = Path.of(given.getOrDefault("data", "../shared/data"));
    return new TrainingSettings(
        data.resolve("attribution-polnear/train.jsonl"),
        data.resolve("attribution-polnear-bio/dev.jsonl"),
        Path.of(given.getOrDefault("run", "training/target/run")),
        Path.of(given.getOrDefault("out", "training/target/attribution-en")),
        given.getOrDefault("base", "e5-small-v2"),
        Integer.parseInt(given.getOrDefault("layers", "9")),
        Integer.parseInt(given.getOrDefault("epochs", "5")),
        Integer.parseInt(given.getOrDefault("batch-pieces", "1536")),
        Integer.parseInt(given.getOrDefault("longest", "254")),
        Float.parseFloat(given.getOrDefault("encoder-rate", "1.5e-4")),
        Float.parseFloat(given.getOrDefault("head-rate", "1e-3")),
        Float.parseFloat(given.getOrDefault("transition-rate", "5e-3")),
        Float.parseFloat(given.getOrDefault("warm-up", "0.1")),
        Float.parseFloat(given.getOrDefault("dropout", "0.1")),
        Integer.parseInt(given.getOrDefault("held-out", "42")),
        Integer.parseInt(given.getOrDefault("threads", "2")),
        Integer.parseInt(given.getOrDefault("stop-after", "0")),
        Long.parseLong(given.getOrDefault("seed", "1")));
  }
}
