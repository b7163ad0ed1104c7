package org.rapporteur.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** The types that the finder gives sentences with a gold type; evaluation/events.md has more. */
class PloverTypesTest {
  private static final EventFinder FINDER = new EventFinder();

  @Test
  void agreeWithTheGoldTypes() throws IOException {
    Path gold =
        Path.of(System.getProperty("rapporteur.data", "../shared/data"))
            .resolve("events-plover/PLV_train.tsv");
    assumeTrue(Files.exists(gold), () -> gold + " is not there: nothing to compare with");
    Map<String, int[]> counts = new TreeMap<>(); // gold, given, right
    for (String line : Files.readAllLines(gold).subList(1, 1051)) {
      String[] cells = line.split("\t", -1);
      count(counts, cells[9], 0);
      Optional<String> given = type(cells[2], cells[4].strip());
      given.ifPresent(type -> count(counts, type, 1));
      given.filter(cells[9]::equals).ifPresent(type -> count(counts, type, 2));
    }

    double given = counts.values().stream().mapToInt(c -> c[1]).sum();
    double right = counts.values().stream().mapToInt(c -> c[2]).sum();
    double macro =
        counts.values().stream()
            .mapToDouble(c -> 2.0 * c[2] / (c[0] + c[1]))
            .average()
            .orElseThrow();
    assertThat(right / given).as("precision of %s types", given).isBetween(0.84, 0.90);
    assertThat(macro).as("macro F1").isBetween(0.65, 0.72);
  }

  private static void count(Map<String, int[]> counts, String type, int which) {
    counts.computeIfAbsent(type, t -> new int[3])[which]++;
  }

  /** Of the event whose actor the gold source is, or else of the one nearest to it. */
  private static Optional<String> type(String text, String source) {
    int at = Math.max(0, text.indexOf(source));
    var actor = new Span(at, Math.min(text.length(), at + Math.max(1, source.length())));
    List<Sentence> sentences =
        StructuredText.of(text).paragraphs().stream().flatMap(p -> p.sentences().stream()).toList();
    return sentences.stream()
        .flatMap(s -> FINDER.find(s, offset -> true).stream())
        .min(Comparator.comparingInt(draft -> distance(draft, actor)))
        .map(draft -> draft.pattern().type().name())
        .map(type -> type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type);
  }

  private static int distance(EventDraft draft, Span actor) {
    boolean acts = draft.actors().stream().anyMatch(a -> a.span().overlaps(actor));
    return Math.abs(draft.what().start() - actor.end()) + (acts ? 0 : 10_000);
  }
}
