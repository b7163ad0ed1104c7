package org.rapporteur.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.attribution.SpanRole;
import org.rapporteur.attribution.SpanTagger;
import org.rapporteur.attribution.TaggedSpan;
import org.rapporteur.text.Span;

/** Figures computed by hand. */
class AttributionEvaluationTest {
  @TempDir private Path folder;

  /** Marks the words it is told to, wherever they stand first. */
  private static SpanTagger marking(Map<String, SpanRole> words) {
    return (text, paragraph) -> {
      var spans = new ArrayList<TaggedSpan>();
      words.forEach(
          (word, role) -> {
            int at = text.text().indexOf(word, paragraph.span().start());
            if (at >= 0 && at + word.length() <= paragraph.span().end()) {
              spans.add(new TaggedSpan(role, new Span(at, at + word.length()), 1));
            }
          });
      spans.sort(null);
      return spans;
    };
  }

  private AttributionScores scores(String gold, Map<String, SpanRole> marked) throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, gold + "\n", UTF_8);
    return new AttributionEvaluation(marking(marked)).of(file, () -> {});
  }

  /**
   * Gold has two contents that touch ("go" and "now", a B after an I) and one that reaches the end
   * ("we stay"); found are "go now" as one, and "we stay".
   */
  @Test
  void tellsTouchingRunsApartAndKeepsARunAtTheEnd() throws IOException {
    String gold =
        """
        {"tokens": ["Ana", "said", "go", "now", "and", "we", "stay"],
         "labels": ["B-source", "B-cue", "B-content", "B-content", "O", "B-content", "I-content"]}
        """
            .replace("\n", " ");

    AttributionScores scores =
        scores(
            gold,
            Map.of(
                "Ana", SpanRole.SOURCE, "go now", SpanRole.CONTENT, "we stay", SpanRole.CONTENT));

    SpanScores content = scores.of(SpanRole.CONTENT);
    assertThat(content.exact()).isEqualTo(new Score(1, 2, 3));
    assertThat(content.exact().precision()).isEqualTo(0.5);
    assertThat(content.exact().recall()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(content.exact().f1()).isCloseTo(0.4, within(1e-9));
    assertThat(content.start()).isEqualTo(new Score(2, 2, 3));
    assertThat(content.overlap()).isEqualTo(new Score(12, 13, 12)); // gold: go, now, we stay
    assertThat(scores.of(SpanRole.SOURCE).exact().f1()).isEqualTo(1);
    assertThat(scores.of(SpanRole.CUE).exact()).isEqualTo(new Score(0, 0, 1));
  }

  @Test
  void turnsPennQuotesAndBracketsBackAndMapsToTokens() throws IOException {
    String gold =
        "{\"tokens\": [\"``\", \"Yes\", \"-LRB-\", \"no\", \"-RRB-\", \"''\", \"he\", \"said\"],"
            + " \"labels\": [\"B-content\", \"I-content\", \"I-content\", \"I-content\","
            + " \"I-content\", \"I-content\", \"B-source\", \"B-cue\"]}";

    AttributionScores scores =
        scores(
            gold,
            Map.of(
                "“ Yes ( no ) ”", SpanRole.CONTENT, "he", SpanRole.SOURCE, "said", SpanRole.CUE));

    for (SpanRole role : SpanRole.values()) {
      assertThat(scores.of(role).exact().f1()).as(role.name()).isEqualTo(1);
    }
    assertThat(scores.relation()).isEmpty();
  }

  /**
   * An emoji before the words makes code points differ from code units; the content is in two
   * pieces, on both sides of its cue.
   */
  @Test
  void joinsADiscontinuousContentAndCountsCodePoints() throws IOException {
    String text = "\uD83D\uDEA2 “We sail,” Ana Bo said, “at dawn.”";
    String gold =
        "{\"text\": \"%s\", \"annotators\": {\"a\": [{\"source\": [{\"spans\": [[13, 19]]}], \"cue\": [{\"spans\": [[20, 24]], \"text\": \"said\"}],"
            + " \"content\": [{\"spans\": [[2, 12], [26, 36]]}]}]}}";

    AttributionScores scores =
        scores(
            gold.formatted(text),
            Map.of(
                "“We sail,”", SpanRole.CONTENT,
                "Ana Bo", SpanRole.SOURCE,
                "said", SpanRole.CUE,
                "“at dawn.”", SpanRole.CONTENT));

    assertThat(scores.unreadable()).isZero();
    assertThat(scores.relation().orElseThrow().exact()).isEqualTo(new Score(1, 1, 1));
    assertThat(scores.of(SpanRole.CONTENT).exact()).isEqualTo(new Score(2, 2, 2));
  }

  @Test
  void leavesOutAnAnnotationWhoseOffsetsDoNotFit() throws IOException {
    String gold =
        "{\"text\": \"Ana said go.\", \"annotators\": {\"a\": [{\"source\": [], \"cue\":"
            + " [{\"spans\": [[4, 8]], \"text\": \"told\"}], \"content\": [{\"spans\": [[9,"
            + " 11]]}]}]}}";

    AttributionScores scores = scores(gold, Map.of());

    assertThat(scores.unreadable()).isEqualTo(1);
    assertThat(scores.relation().orElseThrow().exact()).isEqualTo(Score.NONE);
  }

  @Test
  void namesTheLineThatIsNotGold() {
    assertThatThrownBy(() -> scores("{\"text\": \"x\"}", Map.of()))
        .hasMessageEndingWith("line 1: expected {tokens, labels} or {text, annotators}");
    assertThatThrownBy(() -> scores("not json", Map.of())).hasMessageContaining("line 1: not JSON");
    assertThatThrownBy(() -> scores("{\"tokens\": [\"a\", \"b\"], \"labels\": [\"O\"]}", Map.of()))
        .hasMessageContaining("2 tokens but 1 labels");
  }

  @Test
  void countsHalfOfTheLongerAsOverlap() {
    List<Span> halves = List.of(new Span(0, 4), new Span(10, 14));

    assertThat(
            RelationScoring.score(
                    List.of(new GoldAttribution(List.of(), List.of(), halves)),
                    List.of(new GoldAttribution(List.of(), List.of(), List.of(new Span(0, 4)))))
                .overlap())
        .isEqualTo(new Score(1, 1, 1));
  }
}
