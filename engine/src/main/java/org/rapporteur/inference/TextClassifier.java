package org.rapporteur.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Judges a text, or a text in the light of another, by a model of one encoder and several heads:
 * one run answers for all heads.
 *
 * <p>The heads of {@code models/judgement-en-3}:
 *
 * <ul>
 *   <li>{@code stance}, asked by {@link #classify(String, String)} with a proposition ("NATO should
 *       open a liaison office in Tokyo") and a statement as {@code stance.Utterance} writes it:
 *       {@code FAVOR}, {@code AGAINST}, {@code CONDITIONAL}, {@code NONE}.
 *   <li>{@code event}, asked by {@link #classify(String)} with a sentence: the fifteen root types
 *       of PLOVER as its training data has them ({@code AGREE}, {@code CONSULT}, {@code SUPPORT},
 *       {@code COOPERATE}, {@code AID}, {@code YIELD} for both {@code CONCEDE} and {@code RETREAT},
 *       {@code REQUEST}, {@code ACCUSE}, {@code REJECT}, {@code THREATEN}, {@code PROTEST}, {@code
 *       SANCTION}, {@code MOBILIZE}, {@code COERCE}, {@code ASSAULT}), or {@code NONE}.
 *   <li>{@code act}, asked with a sentence too: what its speaker does by it, {@code
 *       COMMISSIVE_ACTION} (undertakes to do something), {@code COMMISSIVE_OUTCOME} (undertakes
 *       that something will come about), {@code ASSERTIVE}, {@code ASSERTIVE_V}, {@code
 *       ASSERTIVE_S}, {@code EXPRESSIVE}, {@code DIRECTIVE}, {@code INTERROGATIVE}. A commitment is
 *       as likely as both commissive labels together.
 * </ul>
 *
 * <p>A head that is asked with what it was not trained on (the stance of a lone sentence) answers
 * nonsense. What a text gets does not depend on what was asked before. Thread-safe.
 */
public final class TextClassifier implements AutoCloseable {
  private final ClassifierInput.Encoder encoder;
  private final TextScorer scorer;
  private final Map<String, List<String>> heads;
  private final int labels;

  TextClassifier(
      ClassifierInput.Encoder encoder, TextScorer scorer, Map<String, List<String>> heads) {
    this.encoder = encoder;
    this.scorer = scorer;
    this.heads = new LinkedHashMap<>(heads);
    this.labels = heads.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Opens the model of a folder; close it after use. Besides the files that {@link ModelFolder}
   * names, but for the labels and steps between them, it holds {@code heads.tsv}: a line for each
   * head, its name and its labels in the order of the model's scores.
   *
   * @throws RapporteurException {@link Fault#DATA} if {@code heads.tsv} is none, {@link
   *     Fault#ENVIRONMENT} if a file cannot be read or the model not be loaded
   */
  public static TextClassifier open(ModelFolder folder) {
    var encoder =
        new ClassifierInput.Encoder(WordPiece.open(folder.vocabulary()), folder.longest());
    Map<String, List<String>> heads = heads(folder.path().resolve("heads.tsv"));
    return new TextClassifier(encoder, TextScorer.open(folder.weights()), heads);
  }

  private static Map<String, List<String>> heads(Path file) {
    var heads = new LinkedHashMap<String, List<String>>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() < 3 || heads.containsKey(cells.get(0))) {
          throw new RapporteurException(
              Fault.DATA, file + ": expected a new name and at least two labels: " + line);
        }
        heads.put(cells.get(0), cells.subList(1, cells.size()));
      }
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot read the model", e);
    }
    return heads;
  }

  /** The names of the heads. */
  public List<String> heads() {
    return List.copyOf(heads.keySet());
  }

  /** What each head says of a text; a long text is cut at its end. */
  public Classification classify(String text) {
    return probabilities(scorer.score(encoder.encode(text)));
  }

  /** What each head says of {@code text} in the light of {@code proposition}. */
  public Classification classify(String proposition, String text) {
    return probabilities(scorer.score(encoder.encode(proposition, text)));
  }

  private Classification probabilities(float[] scores) {
    if (scores.length != labels) {
      throw new RapporteurException(
          Fault.DATA, "the model gives " + scores.length + " scores for " + labels + " labels");
    }
    var probabilities = new LinkedHashMap<String, LabelProbabilities>();
    int from = 0;
    for (var head : heads.entrySet()) {
      probabilities.put(head.getKey(), LabelProbabilities.ofScores(head.getValue(), scores, from));
      from += head.getValue().size();
    }
    return new Classification(probabilities);
  }

  @Override
  public void close() {
    scorer.close();
  }
}
