package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
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
 * Scores stances of single statements against labelled ones ({@link StanceGold}), whose
 * attributions are the annotations of PolNeAR's {@code doc}, counted from 1.
 */
public final class StanceEvaluation {
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
      String place = polnear + ": line " + number;
      JsonNode node = StanceGold.json(place, line);
      texts.put(node.path("doc").asText(), PolnearText.of(place, node));
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
    for (StanceGold label : StanceGold.read(gold)) {
      Stance found = found(label);
      seen.accept(label.id(), label.stance() + " " + found);
      for (Stance stance : Stance.values()) {
        int wanted = label.stance() == stance ? 1 : 0;
        int right = label.stance() == stance && found == stance ? 1 : 0;
        scores.merge(stance, new Score(right, found == stance ? 1 : 0, wanted), Score::plus);
      }
    }
    return scores;
  }

  private Stance found(StanceGold label) {
    Issue issue = issues.get(label.issue());
    PolnearText text = texts.get(label.document());
    int number = label.attribution();
    if (issue == null || text == null || number < 1 || number > text.numbered().size()) {
      throw new RapporteurException(
          Fault.DATA, label.place() + ": no such issue, doc or attribution: " + label.id());
    }
    if (label.digest().filter(d -> !d.equals(SpeakerGoldReader.sha256(text.text()))).isPresent()) {
      throw new RapporteurException(
          Fault.DATA, label.place() + ": the labels were made for another text of this doc");
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
}
