package org.rapporteur.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** The shipped model on invented sentences. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncoderSpanTaggerTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "“We will not sign,” Foreign Minister Anna Example told reporters in Oslo on Monday.",
          "The river rose by two metres.",
          "According to a senior official, the talks had failed before they began.",
          "Norway's government denied that it had paid for the office. It did not say who had.");

  private EncoderSpanTagger tagger;

  @BeforeAll
  void open() {
    String models = Objects.requireNonNullElse(System.getenv("RAPPORTEUR_MODELS"), "../models");
    Path folder = Path.of(models, "attribution-en-1");
    assumeTrue(Files.exists(folder.resolve("model.onnx")), "no model in " + folder);
    tagger = EncoderSpanTagger.open(ModelFolder.open(folder));
  }

  @AfterAll
  void close() {
    if (tagger != null) {
      tagger.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | SOURCE  | Foreign Minister Anna Example",
        "0 | CUE     | told",
        "2 | CUE     | According to",
        "2 | SOURCE  | a senior official",
        "2 | CONTENT | the talks had failed before they began",
        "3 | CUE     | denied",
        "3 | SOURCE  | Norway's government",
      })
  void finds(int paragraph, SpanRole role, String covered) {
    String text = PARAGRAPHS.get(paragraph);

    assertThat(tag(text, 0, text.length()))
        .filteredOn(s -> s.role() == role)
        .extracting(s -> s.span().in(text))
        .contains(covered);
  }

  @Test
  void findsNothingWhereNothingIsAttributed() {
    String text = PARAGRAPHS.get(1);

    assertThat(tag(text, 0, text.length())).isEmpty();
  }

  /** Bit for bit: a paragraph's spans and confidences do not depend on what else is read. */
  @Test
  void aParagraphIsTaggedAloneAsAmongOthers() {
    String all = String.join("\n", PARAGRAPHS);
    List<List<TaggedSpan>> together =
        IntStream.range(0, 40).parallel().mapToObj(i -> among(all, i % PARAGRAPHS.size())).toList();

    for (int i = 0; i < together.size(); i++) {
      String text = PARAGRAPHS.get(i % PARAGRAPHS.size());
      assertThat(together.get(i)).isEqualTo(tag(text, 0, text.length()));
    }
  }

  /** More than the model takes at once, so read in windows that overlap. */
  @Test
  void noSpanOfALongParagraphIsFoundTwice() {
    String text = String.join(" ", Collections.nCopies(30, PARAGRAPHS.get(0)));

    List<Span> cues =
        tag(text, 0, text.length()).stream()
            .filter(s -> s.role() == SpanRole.CUE)
            .map(TaggedSpan::span)
            .toList();

    assertThat(cues).hasSizeBetween(27, 30).isSorted().doesNotHaveDuplicates();
    assertThat(cues).allSatisfy(s -> assertThat(s.in(text)).isEqualTo("told"));
  }

  /** The spans of one of the paragraphs of a text, moved to where it begins. */
  private List<TaggedSpan> among(String all, int paragraph) {
    int start = all.indexOf(PARAGRAPHS.get(paragraph));
    return tag(all, start, start + PARAGRAPHS.get(paragraph).length()).stream()
        .map(s -> new TaggedSpan(s.role(), s.span().shifted(-start), s.confidence()))
        .toList();
  }

  private List<TaggedSpan> tag(String text, int from, int to) {
    var paragraph = new Paragraph(new Span(from, to), List.of());
    return tagger.tag(new StructuredText(text, List.of(paragraph), List.of()), paragraph);
  }
}
