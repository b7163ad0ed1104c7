package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarities;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.stance.Utterance;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Scores stances of single statements against labelled rows: JSON lines of {issue, doc,
 * attribution, stance}, where {@code attribution} counts the annotations of PolNeAR's {@code doc}
 * from 1.
 */
public final class StanceEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Polarities polarities = Polarities.load();
  private final StanceJudge judge;
  private final Map<String, Issue> issues = new HashMap<>();
  private final Map<String, PolnearText> texts = new HashMap<>();

  /**
   * @param polnear the file of PolNeAR articles that the rows point into
   * @throws RapporteurException if it cannot be read
   */
  public StanceEvaluation(StanceJudge judge, List<Issue> issues, Path polnear) {
    this.judge = judge;
    issues.forEach(issue -> this.issues.put(issue.id(), issue));
    int number = 0;
    for (String line : AttributionEvaluation.lines(polnear)) {
      number++;
      JsonNode node = parsed(polnear + ": line " + number, line);
      texts.put(node.path("doc").asText(), PolnearText.of(polnear + ": line " + number, node));
    }
  }

  /**
   * Precision, recall and F1 of each stance over all rows.
   *
   * @param seen is given each row's id with the gold stance and the one found, parted by a space
   * @throws RapporteurException {@link Fault#DATA} if a row is none, or names what is not there
   */
  public Map<Stance, Score> of(Path gold, BiConsumer<String, String> seen) {
    var scores = new EnumMap<Stance, Score>(Stance.class);
    for (Stance stance : Stance.values()) {
      scores.put(stance, Score.NONE);
    }
    int number = 0;
    for (String line : AttributionEvaluation.lines(gold)) {
      number++;
      String place = gold + ": line " + number;
      JsonNode row = parsed(place, line);
      Stance wanted = Stance.valueOf(row.path("stance").asText());
      Stance found = found(place, row);
      seen.accept(row.path("id").asText(), wanted + " " + found);
      for (Stance stance : Stance.values()) {
        int right = wanted == stance && found == stance ? 1 : 0;
        scores.merge(
            stance,
            new Score(right, found == stance ? 1 : 0, wanted == stance ? 1 : 0),
            Score::plus);
      }
    }
    return scores;
  }

  private Stance found(String place, JsonNode row) {
    Issue issue = issues.get(row.path("issue").asText());
    PolnearText text = texts.get(row.path("doc").asText());
    int number = row.path("attribution").asInt();
    if (issue == null || text == null || number < 1 || number > text.numbered().size()) {
      throw new RapporteurException(Fault.DATA, place + ": no such issue, doc or attribution");
    }
    Optional<GoldAttribution> attribution = text.numbered().get(number - 1);
    if (attribution.isEmpty()) {
      return Stance.NONE;
    }
    StructuredText structured = StructuredText.of(text.text());
    return judge.stance(issue, structured, utterance(structured, attribution.get()));
  }

  private Utterance utterance(StructuredText text, GoldAttribution gold) {
    List<Span> content = gold.content().stream().sorted().toList();
    long quoted =
        content.stream()
            .filter(c -> text.quotations().stream().anyMatch(q -> q.outer().contains(c)))
            .count();
    Manner manner =
        quoted == content.size() ? Manner.DIRECT : quoted == 0 ? Manner.INDIRECT : Manner.MIXED;
    Optional<Span> cue = gold.cue().stream().findFirst();
    String words = cue.map(c -> c.in(text.text())).orElse("");
    Polarity polarity = polarities.of(words);
    String speaker = gold.source().stream().map(s -> s.in(text.text())).findFirst().orElse("");
    return new Utterance(content, cue, manner, polarity, speaker);
  }

  private static JsonNode parsed(String place, String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new RapporteurException(Fault.DATA, place + ": not JSON: " + e.getMessage(), e);
    }
  }
}
