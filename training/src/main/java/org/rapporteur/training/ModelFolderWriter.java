package org.rapporteur.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a trained encoder as a model folder that the engine opens; the card is left to people. */
final class ModelFolderWriter {
  /**
   * Writes an attribution tagger.
   *
   * @param trained a checkpoint without the word embeddings, which training does not change
   * @param small whether to write 8-bit weights
   */
  static void write(
      Path folder,
      Checkpoint trained,
      PretrainedWeights pretrained,
      int layers,
      int longest,
      boolean small)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, float[]> weights = new HashMap<>(trained.arrays());
    weights.put(PretrainedWeights.WORDS, pretrained.tensor(PretrainedWeights.WORDS).values());
    int width = (int) pretrained.tensor(PretrainedWeights.WORDS).shape()[1];
    Files.write(folder.resolve("model.onnx"), EncoderExport.export(weights, layers, width, small));
    writeText(folder.resolve("vocab.txt"), String.join("\n", pretrained.vocabulary()));
    writeText(
        folder.resolve("labels.txt"),
        Arrays.stream(AttributionLabel.values())
            .map(AttributionLabel::written)
            .collect(Collectors.joining("\n")));
    writeText(folder.resolve("longest.txt"), Integer.toString(longest));
    writeText(folder.resolve("transitions.tsv"), transitions(trained.array("transitions")));
    writeDigests(
        folder, List.of("labels.txt", "longest.txt", "model.onnx", "transitions.tsv", "vocab.txt"));
  }

  /**
   * Writes a judgement model, with 8-bit weights.
   *
   * @param weights all weights by name
   */
  static void writeJudgement(
      Path folder,
      Map<String, float[]> weights,
      PretrainedWeights pretrained,
      int layers,
      int longest)
      throws IOException {
    Files.createDirectories(folder);
    int width = (int) pretrained.tensor(PretrainedWeights.WORDS).shape()[1];
    Files.write(
        folder.resolve("model.onnx"),
        EncoderExport.exportJudgement(weights, layers, width, JudgementHead.columns(), longest));
    writeText(folder.resolve("vocab.txt"), String.join("\n", pretrained.vocabulary()));
    writeText(
        folder.resolve("heads.tsv"),
        Arrays.stream(JudgementHead.values())
            .map(head -> head.written() + "\t" + String.join("\t", head.labels()))
            .collect(Collectors.joining("\n")));
    writeText(folder.resolve("longest.txt"), Integer.toString(longest));
    writeDigests(folder, List.of("heads.tsv", "longest.txt", "model.onnx", "vocab.txt"));
  }

  private static void writeDigests(Path folder, List<String> files) throws IOException {
    var digests = new StringBuilder();
    for (String file : files) {
      digests.append(sha256(folder.resolve(file))).append("  ").append(file).append('\n');
    }
    Files.writeString(folder.resolve("model.sha256"), digests, StandardCharsets.UTF_8);
  }

  private static void writeText(Path file, String text) throws IOException {
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
  }

  private static String transitions(float[] state) {
    AttributionLabel[] labels = AttributionLabel.values();
    var text = new StringBuilder("# score of a step from the row's label to the column's");
    for (int from = -1; from < labels.length; from++) {
      text.append('\n').append(from < 0 ? "start" : labels[from].written());
      for (int to = 0; to < labels.length; to++) {
        text.append('\t')
            .append(
                AttributionLabel.mayFollow(from, to)
                    ? String.format(Locale.ROOT, "%.6f", state[(from + 1) * labels.length + to])
                    : "-");
      }
    }
    return text.toString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private ModelFolderWriter() {}
}
