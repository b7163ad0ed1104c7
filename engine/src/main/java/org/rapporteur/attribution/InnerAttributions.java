package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds the attributions inside contents ("X said that Y had told him that Z"). The tagger learned
 * the outer layer only, so a content's sentence that holds a verb of speech is tagged once more as
 * a text of its own. Of what it finds there only {@linkplain ToldSpeech told speech} with a source
 * counts. Thread-safe if the tagger is.
 */
final class InnerAttributions {
  /** In [0, 1]; chosen by looking at what is found in train articles, see evaluation/joining.md. */
  private static final double LEAST_CONFIDENCE = 0.6;

  private static final Pattern CONJUNCTION = Pattern.compile("(?i)\\A(?:that|how)[\\s,]+");

  private final SpanTagger tagger;
  private final SpanJoiner joiner;
  private final ToldSpeech speech = new ToldSpeech();

  InnerAttributions(SpanTagger tagger, SpanJoiner joiner) {
    this.tagger = tagger;
    this.joiner = joiner;
  }

  /** The attributions inside the contents of one, at any depth, outer before inner. */
  List<AttributionDraft> of(AttributionDraft outer) {
    var found = new ArrayList<AttributionDraft>();
    for (Span content : outer.edgedContent()) {
      for (AttributionDraft inner : in(outer, content)) {
        found.add(inner);
        found.addAll(of(inner));
      }
    }
    return found;
  }

  private List<AttributionDraft> in(AttributionDraft outer, Span content) {
    String text = outer.scope().text();
    var found = new ArrayList<AttributionDraft>();
    for (Span part : mentioning(text, content)) {
      StructuredText scope = StructuredText.of(text, List.of(part));
      Paragraph paragraph = scope.paragraphs().get(0);
      List<TaggedSpan> spans = tagger.tag(scope, paragraph);
      List<JoinedSpans> joined = joiner.join(LinkScene.of(scope, paragraph, spans));
      new ParagraphDrafts(scope, paragraph, joined, List.of(), List.of())
          .drafts().stream().filter(this::counts).map(d -> d.within(outer)).forEach(found::add);
    }
    return found;
  }

  /** The sentences of a content that hold a verb of speech, without the word that joins them on. */
  private List<Span> mentioning(String text, Span content) {
    if (!speech.mentionedIn(content.in(text))) {
      return List.of();
    }
    var parts = new ArrayList<Span>();
    StructuredText alone = StructuredText.of(text, List.of(content));
    for (Span sentence : sentences(alone)) {
      String words = sentence.in(text);
      var conjunction = CONJUNCTION.matcher(words);
      int start = sentence.start() + (conjunction.find() ? conjunction.end() : 0);
      if (start < sentence.end() && speech.mentionedIn(words)) {
        parts.add(new Span(start, sentence.end()));
      }
    }
    return parts;
  }

  private boolean counts(AttributionDraft draft) {
    if (draft.source().isEmpty() || draft.cue().isEmpty() || !hasWords(draft)) {
      return false;
    }
    String text = draft.scope().text();
    Span source = draft.source().get();
    String before = text.substring(sentenceStart(draft.scope(), source), source.start());
    return draft.confidence() >= LEAST_CONFIDENCE
        && speech.isTold(before, source.in(text), draft.cue().get().in(text));
  }

  /** Whether the content is more than "something" or "that". */
  private static boolean hasWords(AttributionDraft draft) {
    return draft.edgedContent().stream()
        .anyMatch(
            span -> span.in(draft.scope().text()).codePoints().anyMatch(Character::isWhitespace));
  }

  private static int sentenceStart(StructuredText scope, Span span) {
    return sentences(scope).stream()
        .filter(sentence -> sentence.overlaps(span))
        .mapToInt(Span::start)
        .findFirst()
        .orElse(span.start());
  }

  private static List<Span> sentences(StructuredText scope) {
    return scope.paragraphs().stream()
        .flatMap(paragraph -> paragraph.sentences().stream())
        .map(Sentence::span)
        .toList();
  }
}
