package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.inference.Classification;
import org.rapporteur.inference.LabelProbabilities;
import org.rapporteur.inference.TextClassifier;

/**
 * Scores the judgement model alone, without the rules around it, against labelled texts.
 *
 * <p>Gold is a file of JSON lines {@code {text, label}}, for stances with a {@code target}, the
 * proposition. For acts the label is {@code speech_act} where the line has that, and all that
 * counts is whether something is undertaken. Scores on what the model has learned from say nothing;
 * for those sets see its card, which has the scores of a cross-validation.
 */
public final class JudgementEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is undertaken, in the scores of acts. */
  public static final String COMMISSIVE = "COMMISSIVE";

  /** All else, in the scores of acts. */
  public static final String OTHER = "OTHER";

  private final TextClassifier classifier;

  public JudgementEvaluation(TextClassifier classifier) {
    this.classifier = classifier;
  }

  /** Which head is asked. */
  public enum Head {
    STANCE(List.of("FAVOR", "AGAINST", "NONE")),
    EVENT(
        List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "COOPERATE",
            "AID",
            "YIELD",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT",
            "NONE")),
    ACT(List.of(COMMISSIVE, OTHER));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> labels;

    Head(List<String> labels) {
      this.labels = labels;
    }

    /** In the order in which they are reported. */
    List<String> labels() {
      return labels;
    }
  }

  /**
   * Scores all lines of a gold file. Where no gold stance is NONE, as in Perspectrum, the model is
   * asked which of the two others is likelier.
   *
   * @param afterEach runs after each line, for progress
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#ENVIRONMENT} if it cannot be read, {@link Fault#DATA} if a line is no labelled text
   */
  public LabelScores of(Head head, Path gold, Runnable afterEach) {
    List<String> lines = AttributionEvaluation.lines(gold);
    boolean forced =
        head == Head.STANCE && lines.stream().noneMatch(line -> line.contains("\"NONE\""));
    var scores = new LabelScores(head.labels);
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank()) {
        add(head, gold + ": line " + number, line, forced, scores);
      }
      afterEach.run();
    }
    return scores;
  }

  private void add(Head head, String place, String line, boolean forced, LabelScores scores) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new RapporteurException(Fault.DATA, place + ": not JSON: " + e.getOriginalMessage(), e);
    }
    String text = field(place, json, json.has("sentence") ? "sentence" : "text");
    switch (head) {
      case STANCE -> {
        Classification said = classifier.classify(field(place, json, "target"), text);
        scores.add(
            stance(said.of("stance"), forced), known(head, place, field(place, json, "label")));
      }
      case EVENT ->
          scores.add(
              classifier.classify(text).of("event").best(),
              known(head, place, field(place, json, "label")));
      case ACT -> {
        LabelProbabilities act = classifier.classify(text).of("act");
        double undertaken = act.of("COMMISSIVE_ACTION") + act.of("COMMISSIVE_OUTCOME");
        String truth = field(place, json, json.has("speech_act") ? "speech_act" : "label");
        scores.add(
            undertaken >= 0.5 ? COMMISSIVE : OTHER,
            truth.regionMatches(true, 0, COMMISSIVE, 0, COMMISSIVE.length()) ? COMMISSIVE : OTHER);
      }
    }
  }

  /** The likeliest of the stances that the gold tells apart. */
  private static String stance(LabelProbabilities stance, boolean forced) {
    List<String> asked = forced ? List.of("FAVOR", "AGAINST") : Head.STANCE.labels;
    return asked.stream().max(Comparator.comparingDouble(stance::of)).orElseThrow();
  }

  private static String known(Head head, String place, String label) {
    if (!head.labels.contains(label)) {
      throw new RapporteurException(
          Fault.DATA, "%s: label %s; expected one of %s".formatted(place, label, head.labels));
    }
    return label;
  }

  private static String field(String place, JsonNode json, String name) {
    if (!json.path(name).isTextual()) {
      throw new RapporteurException(Fault.DATA, "%s: has no text '%s'".formatted(place, name));
    }
    return json.get(name).asText();
  }
}
