package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** Makes a paragraph's drafts of its joined spans, given the drafts of the paragraphs before. */
final class ParagraphDrafts {
  private final StructuredText text;
  private final Paragraph paragraph;
  private final List<JoinedSpans> joined;
  private final ContentPieces pieces;
  private final @Nullable AttributionDraft before;
  private final @Nullable JoinedSpans introduction;

  /**
   * @param joinedBefore the joined spans of the paragraph before, if there is one
   * @param earlier the drafts of all paragraphs before
   */
  ParagraphDrafts(
      StructuredText text,
      Paragraph paragraph,
      List<JoinedSpans> joined,
      List<JoinedSpans> joinedBefore,
      List<AttributionDraft> earlier) {
    this.text = text;
    this.paragraph = paragraph;
    this.joined = joined;
    this.pieces = new ContentPieces(text, paragraph);
    this.before = before(text, paragraph, earlier);
    this.introduction = introduction(text, paragraph, joinedBefore);
  }

  /** The last draft of the paragraph right before this one, if it has any. */
  private static @Nullable AttributionDraft before(
      StructuredText text, Paragraph paragraph, List<AttributionDraft> earlier) {
    int at = text.paragraphs().indexOf(paragraph);
    AttributionDraft last = null;
    for (AttributionDraft draft : earlier) {
      if (at > 0
          && text.paragraphs().get(at - 1).span().contains(draft.first())
          && (last == null || last.last().compareTo(draft.last()) < 0)) {
        last = draft;
      }
    }
    return last;
  }

  /** The last cue of a paragraph that ends with a colon, unless its content stands there too. */
  private static @Nullable JoinedSpans introduction(
      StructuredText text, Paragraph paragraph, List<JoinedSpans> joinedBefore) {
    String above = text.text().substring(0, paragraph.span().start()).stripTrailing();
    JoinedSpans last = null;
    for (JoinedSpans spans : joinedBefore) {
      if (spans.cue().isPresent() && (last == null || cueStart(last) < cueStart(spans))) {
        last = spans;
      }
    }
    return above.endsWith(":") && last != null && last.contents().isEmpty() ? last : null;
  }

  private static int cueStart(JoinedSpans spans) {
    return spans.cue().map(cue -> cue.span().start()).orElse(-1);
  }

  List<AttributionDraft> drafts() {
    var drafts = new ArrayList<AttributionDraft>();
    for (JoinedSpans spans : joined) {
      spans.cue().ifPresent(cue -> addAttributed(spans, cue.span(), drafts));
    }
    drafts.sort(Comparator.comparing(AttributionDraft::first));
    for (JoinedSpans spans : joined) {
      if (spans.cue().isEmpty()) {
        addOrphan(spans, drafts);
      }
    }
    takeUpOpenQuotation(drafts);
    takeUpIntroduced(drafts);
    return drafts;
  }

  private void addAttributed(JoinedSpans spans, Span cue, List<AttributionDraft> drafts) {
    List<Span> contents = spans.contents().stream().map(TaggedSpan::span).toList();
    if (contents.isEmpty() || !isWorthKeeping(contents)) {
      return;
    }
    List<List<Span>> parted = pieces.parted(cue, contents);
    double confidence = confidence(spans);
    var first =
        new AttributionDraft(
            text,
            spans.source().map(TaggedSpan::span),
            Optional.of(cue),
            parted.get(0),
            confidence,
            null,
            null);
    drafts.add(first);
    for (List<Span> later : parted.subList(1, parted.size())) {
      if (isWorthKeeping(later)) {
        drafts.add(continuing(later.get(0), confidence, first));
      }
    }
  }

  /** A quotation without a cue goes on with the last one before it, here or a paragraph above. */
  private void addOrphan(JoinedSpans spans, List<AttributionDraft> drafts) {
    Span content = spans.contents().get(0).span();
    JoinedSpans by = introduction;
    if (by != null && beginsParagraph(content)) {
      drafts.add(introduced(by, content, Math.min(confidence(by), confidence(spans))));
      drafts.sort(Comparator.comparing(AttributionDraft::first));
      return;
    }
    if (!pieces.isQuotation(content) || !isWorthKeeping(List.of(content))) {
      return;
    }
    AttributionDraft last = null;
    for (AttributionDraft draft : drafts) {
      if (draft.first().start() < content.start()) {
        last = draft;
      }
    }
    if (last == null && fillsParagraph(content)) {
      last = before;
    }
    if (last != null) {
      drafts.add(continuing(content, confidence(spans), last));
      drafts.sort(Comparator.comparing(AttributionDraft::first));
    }
  }

  /** What the paragraph before left open goes on here even if the tagger passed it over. */
  private void takeUpOpenQuotation(List<AttributionDraft> drafts) {
    for (Quotation quotation : text.quotations()) {
      Span outer = quotation.outer();
      boolean takenUp =
          quotation.continues() && quotation.depth() == 0 && paragraph.span().contains(outer);
      if (takenUp && before != null && isUntouched(outer)) {
        drafts.add(continuing(outer, before.confidence(), before));
      }
    }
  }

  /** A quotation behind "Ana said:" is introduced by that even if the tagger passed it over. */
  private void takeUpIntroduced(List<AttributionDraft> drafts) {
    JoinedSpans by = introduction;
    if (by == null) {
      return;
    }
    for (Quotation quotation : text.quotations()) {
      Span outer = quotation.outer();
      if (quotation.depth() == 0
          && paragraph.span().contains(outer)
          && beginsParagraph(outer)
          && isUntouched(outer)) {
        drafts.add(introduced(by, outer, confidence(by)));
        drafts.sort(Comparator.comparing(AttributionDraft::first));
      }
    }
  }

  private boolean isUntouched(Span span) {
    return joined.stream()
        .flatMap(ParagraphDrafts::all)
        .noneMatch(tagged -> tagged.span().overlaps(span));
  }

  private AttributionDraft introduced(JoinedSpans by, Span content, double confidence) {
    return new AttributionDraft(
        text,
        by.source().map(TaggedSpan::span),
        by.cue().map(TaggedSpan::span),
        List.of(content),
        confidence,
        null,
        null);
  }

  private boolean beginsParagraph(Span content) {
    int start = paragraph.span().start();
    return content.start() == start
        || Letters.count(text.text(), new Span(start, content.start())) == 0;
  }

  private boolean fillsParagraph(Span content) {
    return Letters.count(text.text(), content) == Letters.count(text.text(), paragraph.span());
  }

  /** Whether a content is more than a word in scare quotes; "Soon." is an utterance. */
  private boolean isWorthKeeping(List<Span> contents) {
    if (contents.size() > 1 || !pieces.isQuotation(contents.get(0))) {
      return true;
    }
    String quotation = contents.get(0).in(text.text()).strip();
    return quotation.chars().anyMatch(c -> Character.isWhitespace(c) || ".,?!…".indexOf(c) >= 0);
  }

  private AttributionDraft continuing(Span content, double confidence, AttributionDraft last) {
    return new AttributionDraft(
        text, Optional.empty(), Optional.empty(), List.of(content), confidence, last.root(), null);
  }

  /** The least certain span's confidence, times that of the joining. */
  private static double confidence(JoinedSpans spans) {
    OptionalDouble least = all(spans).mapToDouble(TaggedSpan::confidence).min();
    return least.orElse(0) * spans.confidence();
  }

  private static Stream<TaggedSpan> all(JoinedSpans spans) {
    return Stream.concat(
        spans.contents().stream(), Stream.concat(spans.source().stream(), spans.cue().stream()));
  }
}
