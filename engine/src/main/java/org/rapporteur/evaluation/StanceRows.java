package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarities;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.Utterance;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Labelled stances ({@link StanceGold}) with the statements they are of: annotations of PolNeAR's
 * articles, counted from 1. One thread at a time.
 */
public final class StanceRows {
  private final Polarities polarities = Polarities.load();
  private final Map<String, PolnearText> texts = new HashMap<>();
  private final Map<String, StructuredText> structured = new HashMap<>();

  /**
   * One labelled statement.
   *
   * @param place file and line
   * @param issue the proposition's id
   * @param utterance empty where the annotation's offsets do not fit the text that it quotes
   */
  public record Row(
      String place,
      String id,
      String issue,
      Stance stance,
      StructuredText text,
      Optional<Utterance> utterance) {}

  /**
   * @param polnear the file of PolNeAR articles that the rows point into
   * @throws RapporteurException if it cannot be read
   */
  public StanceRows(Path polnear) {
    int number = 0;
    for (String line : AttributionEvaluation.lines(polnear)) {
      number++;
      String place = polnear + ": line " + number;
      JsonNode node = StanceGold.json(place, line);
      texts.put(node.path("doc").asText(), PolnearText.of(place, node));
    }
  }

  /**
   * The rows of a file.
   *
   * @throws RapporteurException {@link Fault#DATA} if a row is none, or names what is not there
   */
  public List<Row> of(Path gold) {
    return StanceGold.read(gold).stream().map(this::row).toList();
  }

  private Row row(StanceGold label) {
    PolnearText article = texts.get(label.document());
    int number = label.attribution();
    if (article == null || number < 1 || number > article.numbered().size()) {
      throw new RapporteurException(
          Fault.DATA, label.place() + ": no such doc or attribution: " + label.id());
    }
    if (label
        .digest()
        .filter(d -> !d.equals(SpeakerGoldReader.sha256(article.text())))
        .isPresent()) {
      throw new RapporteurException(
          Fault.DATA, label.place() + ": the labels were made for another text of this doc");
    }
    StructuredText text =
        structured.computeIfAbsent(label.document(), doc -> StructuredText.of(article.text()));
    return new Row(
        label.place(),
        label.id(),
        label.issue(),
        label.stance(),
        text,
        article.numbered().get(number - 1).map(a -> utterance(text, a)));
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
