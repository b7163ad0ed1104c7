package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Stance;

/**
 * The stance that a person saw in one statement. Read from JSON lines of either form:
 *
 * <ul>
 *   <li>a row, {@code {id, issue, doc, sha256, attribution, stance}};
 *   <li>an article, {@code {doc, sha256, stances}}, where the last gives for each issue and stance
 *       the attributions that take it: {@code {"tariff": {"FAVOR": [3, 8], "CONDITIONAL": [[12,
 *       340, 371]]}}}. An attribution with a condition is followed by the span of its words.
 * </ul>
 *
 * @param place file and line, for the message of a fault
 * @param id the row's own; of an article's, the document, the attribution and the issue
 * @param digest SHA-256 of the text that was labelled, where the line gives it
 * @param attribution its number in the document, from 1
 */
record StanceGold(
    String place,
    String id,
    String issue,
    String document,
    Optional<String> digest,
    int attribution,
    Stance stance) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * All labels of a file, in its order.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} or {@link Fault#ENVIRONMENT} as {@link
   *     AttributionEvaluation#lines}, {@link Fault#DATA} naming the line that is of neither form
   */
  static List<StanceGold> read(Path file) {
    var labels = new ArrayList<StanceGold>();
    int number = 0;
    for (String line : AttributionEvaluation.lines(file)) {
      number++;
      String place = file + ": line " + number;
      JsonNode node = json(place, line);
      if (node.has("stances")) {
        article(place, node, labels);
      } else {
        labels.add(row(place, node));
      }
    }
    return labels;
  }

  static JsonNode json(String place, String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new RapporteurException(Fault.DATA, place + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static StanceGold row(String place, JsonNode row) {
    return new StanceGold(
        place,
        row.path("id").asText(),
        row.path("issue").asText(),
        row.path("doc").asText(),
        digest(row),
        row.path("attribution").asInt(),
        stance(place, row.path("stance").asText()));
  }

  private static void article(String place, JsonNode article, List<StanceGold> labels) {
    String document = article.path("doc").asText();
    for (Map.Entry<String, JsonNode> issue : article.path("stances").properties()) {
      for (Map.Entry<String, JsonNode> stance : issue.getValue().properties()) {
        for (JsonNode entry : stance.getValue()) {
          int attribution = (entry.isArray() ? entry.path(0) : entry).asInt();
          labels.add(
              new StanceGold(
                  place,
                  document + "/" + attribution + "/" + issue.getKey(),
                  issue.getKey(),
                  document,
                  digest(article),
                  attribution,
                  stance(place, stance.getKey())));
        }
      }
    }
  }

  private static Optional<String> digest(JsonNode line) {
    return Optional.of(line.path("sha256").asText()).filter(digest -> !digest.isEmpty());
  }

  private static Stance stance(String place, String name) {
    try {
      return Stance.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new RapporteurException(
          Fault.DATA,
          "%s: stance '%s' is none of %s".formatted(place, name, List.of(Stance.values())),
          e);
    }
  }
}
