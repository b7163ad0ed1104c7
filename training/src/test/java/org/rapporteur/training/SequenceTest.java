package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.inference.InputEncoder;
import org.rapporteur.inference.WordPiece;
import org.rapporteur.text.Span;
import org.rapporteur.training.AnnotatedArticle.Marked;

class SequenceTest {
  private static final InputEncoder ENCODER =
      new InputEncoder(new WordPiece(List.of("[UNK]", "a", "b", "##c", "😀")));

  @TempDir private Path folder;

  @Test
  void marksBecomeLabelsOfWords() {
    assertThat(labels("a b a b", new Marked(0, new Span(2, 5))))
        .containsExactly("O", "B-source", "I-source", "O");
  }

  @Test
  void marksThatTouchStayTwo() {
    assertThat(labels("a b a", new Marked(2, new Span(0, 2)), new Marked(2, new Span(2, 5))))
        .containsExactly("B-content", "B-content", "I-content");
  }

  @Test
  void ofNestedMarksTheOuterCounts() {
    assertThat(labels("a b a", new Marked(2, new Span(0, 5)), new Marked(1, new Span(2, 3))))
        .containsExactly("B-content", "I-content", "I-content");
  }

  @Test
  void aMarkOverTwoParagraphsBeginsInEach() {
    var article = new AnnotatedArticle("x", "a b\n\na", List.of(new Marked(2, new Span(2, 6))));

    List<Sequence> sequences = Sequence.of(article, ENCODER, 10);

    assertThat(sequences).hasSize(2);
    assertThat(sequences.get(0).labels()).containsExactly(0, 5);
    assertThat(sequences.get(1).labels()).containsExactly(5);
  }

  @Test
  void longParagraphsAreCutBetweenWords() {
    var article = new AnnotatedArticle("x", "ac ac ac", List.of());

    assertThat(Sequence.of(article, ENCODER, 5))
        .extracting(s -> s.input().length())
        .containsExactly(4, 2);
  }

  @Test
  void theCorpusCountsCodePoints() throws IOException {
    Path file = folder.resolve("articles.jsonl");
    Files.writeString(
        file,
        """
        {"doc":"d","text":"😀 a b","annotators":{"x":[{"source":[],"cue":[{"spans":[[2,3]]}],"content":[]}]}}
        """);

    AnnotatedArticle article = PolnearReader.read(file).get(0);

    assertThat(article.marked()).containsExactly(new Marked(1, new Span(3, 4)));
  }

  private static List<String> labels(String text, Marked... marked) {
    var article = new AnnotatedArticle("x", text, List.of(marked));
    AttributionLabel[] labels = AttributionLabel.values();
    return Arrays.stream(Sequence.of(article, ENCODER, 100).get(0).labels())
        .mapToObj(l -> labels[l].written())
        .toList();
  }
}
