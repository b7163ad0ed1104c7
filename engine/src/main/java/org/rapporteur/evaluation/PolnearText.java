package org.rapporteur.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Span;

/**
 * An article of PolNeAR with its attributions. Offsets come in as Unicode code points and are
 * converted; where several people annotated it, the first by id counts.
 *
 * @param numbered the annotations in the file's order; empty where the offsets do not fit the text
 *     that they quote
 */
record PolnearText(String text, List<Optional<GoldAttribution>> numbered) {
  PolnearText {
    numbered = List.copyOf(numbered);
  }

  /**
   * @param place file and line, for the message of a fault
   * @throws RapporteurException {@link Fault#DATA} if there is no text or no annotator
   */
  static PolnearText of(String place, JsonNode line) {
    String text = line.path("text").asText();
    var annotators = new TreeMap<String, JsonNode>();
    line.path("annotators").properties().forEach(a -> annotators.put(a.getKey(), a.getValue()));
    if (text.isEmpty() || annotators.isEmpty()) {
      throw new RapporteurException(
          Fault.DATA, place + ": expected 'text' and 'annotators' with at least one annotator");
    }
    int[] units = units(text);
    var numbered = new ArrayList<Optional<GoldAttribution>>();
    for (JsonNode annotated : annotators.firstEntry().getValue()) {
      numbered.add(attribution(text, units, annotated));
    }
    return new PolnearText(text, numbered);
  }

  /** Those whose offsets fit the text. */
  List<GoldAttribution> attributions() {
    return numbered.stream().flatMap(Optional::stream).toList();
  }

  /** How many were left out because their offsets do not fit the text they quote. */
  int unreadable() {
    return numbered.size() - attributions().size();
  }

  /** For each code point, and the end, the code unit at which it starts. */
  private static int[] units(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int point = 0; point < units.length - 1; point++) {
      units[point] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[units.length - 1] = unit;
    return units;
  }

  private static Optional<GoldAttribution> attribution(
      String text, int[] units, JsonNode annotated) {
    Optional<List<Span>> source = spans(text, units, annotated.path("source"));
    Optional<List<Span>> cue = spans(text, units, annotated.path("cue"));
    Optional<List<Span>> content = spans(text, units, annotated.path("content"));
    if (source.isEmpty() || cue.isEmpty() || content.isEmpty() || content.get().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new GoldAttribution(source.get(), cue.get(), content.get()));
  }

  /** Empty if the offsets lie outside the text or cover other words than the annotation quotes. */
  private static Optional<List<Span>> spans(String text, int[] units, JsonNode parts) {
    var spans = new ArrayList<Span>();
    for (JsonNode part : parts) {
      for (JsonNode span : part.path("spans")) {
        int from = span.path(0).asInt(-1);
        int to = span.path(1).asInt(-1);
        if (from < 0 || to <= from || to >= units.length) {
          return Optional.empty();
        }
        spans.add(new Span(units[from], units[to]));
      }
      String quoted = part.path("text").asText();
      if (part.path("spans").size() == 1
          && !quoted.isEmpty()
          && !squeezed(spans.get(spans.size() - 1).in(text)).equals(squeezed(quoted))) {
        return Optional.empty();
      }
    }
    return Optional.of(spans);
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }
}
