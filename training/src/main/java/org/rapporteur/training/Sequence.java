package org.rapporteur.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.inference.EncoderInput;
import org.rapporteur.inference.InputEncoder;
import org.rapporteur.text.Span;
import org.rapporteur.training.AnnotatedArticle.Marked;

/** One paragraph as the encoder learns it. Immutable, given that nobody writes to its arrays. */
final class Sequence {
  private final EncoderInput input;
  private final int[] words;
  private final int[] labels;

  private Sequence(EncoderInput input, int[] words, int[] labels) {
    this.input = input;
    this.words = words;
    this.labels = labels;
  }

  EncoderInput input() {
    return input;
  }

  /** The pieces that begin a word. */
  int[] words() {
    return words;
  }

  /** The label of each word. */
  int[] labels() {
    return labels;
  }

  /**
   * The paragraphs of an article, those of more than {@code longest} pieces cut between words.
   * Where marked spans lie in one another, the outer one counts.
   */
  static List<Sequence> of(AnnotatedArticle article, InputEncoder encoder, int longest) {
    String text = article.text();
    int[] owner = owners(article);
    var sequences = new ArrayList<Sequence>();
    for (Span paragraph : paragraphs(text)) {
      EncoderInput input = encoder.encode(text, paragraph);
      int from = 0;
      while (from < input.length()) {
        int to = Math.min(from + longest, input.length());
        while (to < input.length() && to > from + 1 && !input.startsWord(to)) {
          to--;
        }
        sequences.add(of(input.part(from, to), article.marked(), owner));
        from = to;
      }
    }
    return sequences;
  }

  static Sequence unlabelled(EncoderInput input) {
    int[] words = words(input);
    return new Sequence(input, words, new int[words.length]);
  }

  private static Sequence of(EncoderInput input, List<Marked> marked, int[] owner) {
    int[] words = words(input);
    int[] labels = new int[words.length];
    int before = -1;
    for (int w = 0; w < words.length; w++) {
      int own = owner[input.span(words[w]).start()];
      if (own >= 0) {
        int role = marked.get(own).role();
        labels[w] = own == before ? AttributionLabel.inside(role) : AttributionLabel.begin(role);
      }
      before = own;
    }
    return new Sequence(input, words, labels);
  }

  private static int[] words(EncoderInput input) {
    int[] words = new int[input.length()];
    int count = 0;
    for (int p = 0; p < input.length(); p++) {
      if (p == 0 || input.startsWord(p)) {
        words[count++] = p;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** For each code unit the marked span that it belongs to, or -1. */
  private static int[] owners(AnnotatedArticle article) {
    int[] owner = new int[article.text().length()];
    Arrays.fill(owner, -1);
    List<Marked> marked = article.marked();
    var shortestFirst = new ArrayList<Integer>();
    for (int m = 0; m < marked.size(); m++) {
      shortestFirst.add(m);
    }
    shortestFirst.sort(Comparator.comparing(m -> marked.get(m).span().length()));
    for (int m : shortestFirst) {
      Span span = marked.get(m).span();
      Arrays.fill(owner, span.start(), span.end(), m);
    }
    return owner;
  }

  static List<Span> paragraphs(String text) {
    var paragraphs = new ArrayList<Span>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > start && !text.substring(start, i).isBlank()) {
          paragraphs.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return paragraphs;
  }
}
