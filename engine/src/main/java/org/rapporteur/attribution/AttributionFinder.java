package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds the attributions of a text: tags each paragraph, joins the spans, takes up quotations that
 * go on without a cue, and lets quotation marks correct the edges. Thread-safe if the tagger is.
 */
public final class AttributionFinder {
  private static final Comparator<AttributionDraft> READING_ORDER =
      Comparator.comparing(AttributionDraft::first).thenComparing(AttributionDraft::last);

  private final SpanTagger tagger;
  private final SpanJoiner joiner;
  private final Polarities polarities = Polarities.load();

  /**
   * @throws org.rapporteur.fault.RapporteurException if a resource of the program cannot be read
   */
  public AttributionFinder(SpanTagger tagger) {
    this(tagger, LinkModel.shipped());
  }

  AttributionFinder(SpanTagger tagger, LinkModel links) {
    this.tagger = tagger;
    this.joiner = new SpanJoiner(links);
  }

  /** In reading order of contents; the same text and tagger give the same list. */
  public List<Attribution> find(StructuredText text) {
    var drafts = new ArrayList<AttributionDraft>();
    for (Paragraph paragraph : text.paragraphs()) {
      List<TaggedSpan> spans = tagger.tag(text, paragraph);
      List<JoinedSpans> joined = joiner.join(LinkScene.of(text, paragraph, spans));
      drafts.addAll(new ParagraphDrafts(text, paragraph, joined, drafts).drafts());
    }
    drafts.sort(READING_ORDER);
    drafts.removeIf(draft -> content(text, draft).isEmpty());
    return drafts.stream().map(draft -> attribution(text, draft, drafts)).toList();
  }

  private Attribution attribution(
      StructuredText text, AttributionDraft draft, List<AttributionDraft> all) {
    List<Span> content = content(text, draft);
    return new Attribution(
        draft.source(),
        draft.cue(),
        content,
        ContentEdges.manner(text, content),
        draft.root().cue().map(cue -> polarities.of(cue.in(text.text()))).orElse(Polarity.AFFIRMS),
        place(draft.continues(), all),
        place(holder(draft, all), all),
        draft.confidence());
  }

  private static List<Span> content(StructuredText text, AttributionDraft draft) {
    return draft.content().stream().flatMap(s -> ContentEdges.of(text, s).stream()).toList();
  }

  private static OptionalInt place(@Nullable AttributionDraft draft, List<AttributionDraft> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).equals(draft)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The draft with the shortest content piece that holds all of this one. */
  private static @Nullable AttributionDraft holder(
      AttributionDraft draft, List<AttributionDraft> all) {
    var parts = new ArrayList<Span>(draft.content());
    draft.source().ifPresent(parts::add);
    draft.cue().ifPresent(parts::add);
    AttributionDraft holder = null;
    int shortest = Integer.MAX_VALUE;
    for (AttributionDraft other : all) {
      Optional<Span> piece =
          other.content().stream()
              .filter(p -> parts.stream().allMatch(p::contains))
              .filter(p -> !other.equals(draft) && !draft.content().contains(p))
              .findFirst();
      if (piece.isPresent() && piece.get().length() < shortest) {
        holder = other;
        shortest = piece.get().length();
      }
    }
    return holder;
  }
}
