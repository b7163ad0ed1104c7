package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;

/**
 * Joins the spans of one paragraph into attributions. Each content goes to the cue that costs least
 * to reach, each cue to its cheapest source; what lies between costs: words, the ends of sentences,
 * and most of all the spans of others. A content that no cue reaches stays without one.
 */
final class SpanJoiner {
  /** Costs, in words. Chosen on PolNeAR's train articles; see evaluation/attribution.md. */
  private static final int SENTENCE_END = 30;

  private static final int OTHER_CUE = 25;
  private static final int OTHER_CONTENT = 12;
  private static final int FARTHEST_CUE = 29;
  private static final int FARTHEST_SOURCE = 40;

  private final Paragraph paragraph;
  private final List<TaggedSpan> sources;
  private final List<TaggedSpan> cues;
  private final List<TaggedSpan> contents;

  private SpanJoiner(Paragraph paragraph, List<TaggedSpan> spans) {

    this.paragraph = paragraph;
    sources = of(SpanRole.SOURCE, spans);
    cues = of(SpanRole.CUE, spans);
    contents = of(SpanRole.CONTENT, spans);
  }

  private static List<TaggedSpan> of(SpanRole role, List<TaggedSpan> spans) {
    return spans.stream().filter(span -> span.role() == role).sorted().toList();
  }

  /** The attributions of a paragraph, in the order of their first contents. */
  static List<JoinedSpans> join(Paragraph paragraph, List<TaggedSpan> spans) {
    return new SpanJoiner(paragraph, spans).join();
  }

  private List<JoinedSpans> join() {
    Map<TaggedSpan, List<TaggedSpan>> byCue = new LinkedHashMap<>();
    var joined = new ArrayList<JoinedSpans>();
    for (TaggedSpan content : contents) {
      TaggedSpan cue = cueOf(content);
      if (cue == null) {
        joined.add(joined(Optional.empty(), Optional.empty(), List.of(content)));
      } else {
        byCue.computeIfAbsent(cue, c -> new ArrayList<>()).add(content);
      }
    }
    byCue.forEach(
        (cue, said) ->
            joined.add(joined(Optional.ofNullable(sourceOf(cue)), Optional.of(cue), said)));
    joined.sort(Comparator.comparing(j -> j.content().get(0)));
    return joined;
  }

  private @Nullable TaggedSpan cueOf(TaggedSpan content) {
    TaggedSpan best = null;
    int least = FARTHEST_CUE;
    for (TaggedSpan cue : cues) {
      int cost =
          words(cue.span(), content.span())
              + SENTENCE_END * sentenceEnds(cue.span(), content.span())
              + OTHER_CUE * between(cues, cue.span(), content.span())
              + OTHER_CONTENT * between(contents, cue.span(), content.span());
      if (cost < least) {
        best = cue;
        least = cost;
      }
    }
    return best;
  }

  private @Nullable TaggedSpan sourceOf(TaggedSpan cue) {
    TaggedSpan best = null;
    int least = FARTHEST_SOURCE;
    for (TaggedSpan source : sources) {
      int cost =
          words(source.span(), cue.span())
              + SENTENCE_END * sentenceEnds(source.span(), cue.span())
              + OTHER_CONTENT * between(sources, source.span(), cue.span());
      if (cost < least) {
        best = source;
        least = cost;
      }
    }
    return best;
  }

  private static JoinedSpans joined(
      Optional<TaggedSpan> source, Optional<TaggedSpan> cue, List<TaggedSpan> content) {
    double confidence = content.stream().mapToDouble(TaggedSpan::confidence).average().orElse(0);
    confidence *= source.map(TaggedSpan::confidence).orElse(1.0);
    confidence *= cue.map(TaggedSpan::confidence).orElse(1.0);
    return new JoinedSpans(
        source.map(TaggedSpan::span),
        cue.map(TaggedSpan::span),
        content.stream().map(TaggedSpan::span).toList(),
        confidence);
  }

  private static Optional<Span> gap(Span one, Span other) {
    int start = Math.min(one.end(), other.end());
    int end = Math.max(one.start(), other.start());
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** Words between two spans that are in no marked span: those of others are counted apart. */
  private int words(Span one, Span other) {
    Optional<Span> gap = gap(one, other);
    if (gap.isEmpty()) {
      return 0;
    }
    int words = 0;
    for (Sentence sentence : paragraph.sentences()) {
      if (sentence.span().overlaps(gap.get())) {
        words +=
            (int)
                sentence.tokens().stream()
                    .filter(token -> gap.get().contains(token.span()))
                    .filter(token -> Character.isLetterOrDigit(token.form().codePointAt(0)))
                    .filter(token -> !marked(token.span()))
                    .count();
      }
    }
    return words;
  }

  private boolean marked(Span token) {
    return contents.stream().anyMatch(span -> span.span().contains(token))
        || sources.stream().anyMatch(span -> span.span().contains(token));
  }

  /** Ends of sentences between the end of the first span and the start of the second. */
  private int sentenceEnds(Span one, Span other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return (int)
        paragraph.sentences().stream()
            .mapToInt(sentence -> sentence.span().start())
            .filter(start -> from <= start && start <= to && start > paragraph.span().start())
            .count();
  }

  private static int between(List<TaggedSpan> others, Span one, Span other) {
    Optional<Span> gap = gap(one, other);
    return gap.isEmpty()
        ? 0
        : (int) others.stream().filter(span -> gap.get().contains(span.span())).count();
  }
}
