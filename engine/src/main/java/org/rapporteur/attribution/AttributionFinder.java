package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds the attributions of a text: tags each paragraph, joins the spans, takes up quotations that
 * go on without a cue, lets quotation marks correct the edges, and looks for attributions inside
 * contents. Thread-safe if the tagger is.
 */
public final class AttributionFinder {
  private static final Comparator<AttributionDraft> READING_ORDER =
      Comparator.comparing(AttributionDraft::first).thenComparing(AttributionDraft::last);

  private final SpanTagger tagger;
  private final SpanJoiner joiner;
  private final InnerAttributions inner;
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
    this.inner = new InnerAttributions(tagger, joiner);
  }

  /**
   * In reading order of contents, an outer attribution before those inside it; the same text and
   * tagger give the same list.
   */
  public List<Attribution> find(StructuredText text) {
    var drafts = new ArrayList<AttributionDraft>();
    List<JoinedSpans> before = List.of();
    for (Paragraph paragraph : text.paragraphs()) {
      List<TaggedSpan> spans = tagger.tag(text, paragraph);
      List<JoinedSpans> joined = joiner.join(LinkScene.of(text, paragraph, spans));
      drafts.addAll(new ParagraphDrafts(text, paragraph, joined, before, drafts).drafts());
      before = joined;
    }
    drafts.sort(READING_ORDER);
    drafts.removeIf(draft -> draft.edgedContent().isEmpty());
    List<AttributionDraft> all = drafts.stream().flatMap(this::withInner).toList();
    var places = new IdentityHashMap<AttributionDraft, Integer>();
    all.forEach(draft -> places.put(draft, places.size()));
    return all.stream().map(draft -> attribution(draft, places)).toList();
  }

  private Stream<AttributionDraft> withInner(AttributionDraft outer) {
    return Stream.concat(Stream.of(outer), inner.of(outer).stream());
  }

  private Attribution attribution(AttributionDraft draft, Map<AttributionDraft, Integer> places) {
    List<Span> content = draft.edgedContent();
    String text = draft.scope().text();
    return new Attribution(
        draft.source(),
        draft.cue(),
        content,
        ContentEdges.manner(draft.scope(), content),
        draft.root().cue().map(cue -> polarities.of(cue.in(text))).orElse(Polarity.AFFIRMS),
        place(draft.continues(), places),
        place(draft.within(), places),
        draft.confidence());
  }

  private static OptionalInt place(
      @Nullable AttributionDraft draft, Map<AttributionDraft, Integer> places) {
    Integer place = draft == null ? null : places.get(draft);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
