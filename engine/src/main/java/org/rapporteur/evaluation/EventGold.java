package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.event.EventMode;
import org.rapporteur.event.EventType;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * A sentence with the PLOVER type of the event that it tells.
 *
 * @param source the words that name who did it; "" if the gold does not say
 * @param root as {@link #root(EventType)} writes it
 * @param modes those of the finder that the gold's mode means; empty if it has none of them
 */
record EventGold(String text, String source, String root, Set<EventMode> modes) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String YIELD = "YIELD";

  /** Types of PLOVER 0.5, which its records have, by those of today. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "DEMAND", "REQUEST",
          "FIGHT", "ASSAULT",
          "DISAPPROVE", "ACCUSE",
          "INVESTIGATE", "ACCUSE");

  private static final Map<String, Set<EventMode>> MODES =
      Map.ofEntries(
          Map.entry("visit", Set.of(EventMode.VISIT)),
          Map.entry("host", Set.of(EventMode.VISIT)),
          Map.entry("phone", Set.of(EventMode.PHONE)),
          Map.entry("third-party", Set.of(EventMode.THIRD_PARTY)),
          Map.entry("demo", Set.of(EventMode.DEMO)),
          Map.entry("strike", Set.of(EventMode.STRIKE)),
          Map.entry("obstruct", Set.of(EventMode.OBSTRUCT)),
          Map.entry("riot", Set.of(EventMode.RIOT)),
          Map.entry("troops", Set.of(EventMode.DEPLOYMENT, EventMode.EXERCISE, EventMode.ALERT)),
          Map.entry("arrest", Set.of(EventMode.ARREST)),
          Map.entry("detain", Set.of(EventMode.ARREST)),
          Map.entry("deport", Set.of(EventMode.DEPORT)),
          Map.entry("confiscate", Set.of(EventMode.SEIZE)),
          Map.entry("restrict", Set.of(EventMode.RESTRICT)),
          Map.entry("ban", Set.of(EventMode.RESTRICT)),
          Map.entry("curfew", Set.of(EventMode.RESTRICT)),
          Map.entry("explosives", Set.of(EventMode.EXPLOSIVES)),
          Map.entry("suicide-attack", Set.of(EventMode.EXPLOSIVES)),
          Map.entry("assassinate", Set.of(EventMode.ASSASSINATE)),
          Map.entry("torture", Set.of(EventMode.TORTURE)),
          Map.entry("sexual", Set.of(EventMode.SEXUAL)),
          Map.entry("beat", Set.of(EventMode.BEAT)));

  EventGold {
    modes = Set.copyOf(modes);
  }

  /** A type as PLV writes it, which has one for {@code CONCEDE} and {@code RETREAT}. */
  static String root(EventType type) {
    return type == EventType.CONCEDE || type == EventType.RETREAT ? YIELD : type.name();
  }

  /**
   * Reads a table with the columns {@code sentence}, {@code source} and {@code gold_root}, as PLV
   * has it, or a JSON array of PLOVER's gold standard records.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#ENVIRONMENT} if it cannot be read, {@link Fault#DATA} if it is neither
   */
  static List<EventGold> read(Path file) {
    List<String> lines = AttributionEvaluation.lines(file);
    boolean json = !lines.isEmpty() && lines.get(0).strip().startsWith("[");
    return json ? records(file, String.join("\n", lines)) : table(file, lines);
  }

  private static List<EventGold> table(Path file, List<String> lines) {
    List<String> names = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
    int sentence = names.indexOf("sentence");
    int source = names.indexOf("source");
    int root = names.indexOf("gold_root");
    if (sentence < 0 || source < 0 || root < 0) {
      throw new RapporteurException(
          Fault.DATA,
          file
              + ": expected a table with the columns sentence, source and gold_root, or a JSON"
              + " array of PLOVER records");
    }
    var gold = new ArrayList<EventGold>();
    for (int i = 1; i < lines.size(); i++) {
      String place = file + ": line " + (i + 1);
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length < names.size()) {
        throw new RapporteurException(
            Fault.DATA, "%s: expected %d cells".formatted(place, names.size()));
      }
      gold.add(
          new EventGold(
              unquoted(cells[sentence]),
              cells[source].strip(),
              known(place, cells[root].strip()),
              Set.of()));
    }
    return gold;
  }

  private static String unquoted(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static List<EventGold> records(Path file, String text) {
    JsonNode records;
    try {
      records = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RapporteurException(Fault.DATA, file + ": not JSON: " + e.getOriginalMessage(), e);
    }
    var gold = new ArrayList<EventGold>();
    int number = 0;
    for (JsonNode record : records) {
      String place = file + ": record " + ++number;
      String event = record.path("event").asText();
      if (event.equals("DOCUMENT")) { // what the file says of itself
        continue;
      }
      gold.add(
          new EventGold(
              record.path("text").asText(),
              record.path("source").path(0).path("actorText").asText(),
              known(place, RENAMED.getOrDefault(event, event)),
              modes(record.path("mode").asText())));
    }
    return gold;
  }

  /** "strike-hun", a hunger strike, is a strike. */
  private static Set<EventMode> modes(String mode) {
    return Optional.ofNullable(MODES.get(mode))
        .orElseGet(() -> MODES.getOrDefault(mode.replaceFirst("-.*", ""), Set.of()));
  }

  private static String known(String place, String type) {
    String root = type.equals("CONCEDE") || type.equals("RETREAT") ? YIELD : type;
    if (!JudgementEvaluation.Head.EVENT.labels().contains(root)) {
      throw new RapporteurException(
          Fault.DATA,
          "%s: type %s; expected one of %s"
              .formatted(place, type, JudgementEvaluation.Head.EVENT.labels()));
    }
    return root;
  }
}
