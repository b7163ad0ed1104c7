package org.rapporteur.attribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * An attribution before the article's list is in order, so that it names others by themselves.
 *
 * @param scope the text whose paragraphs and quotations it was found in: the article's, or for one
 *     inside a content that content's alone
 * @param content in PolNeAR's convention, marks and all
 * @param continues the draft that has the source, if this one takes up its quotation
 * @param within the draft whose content holds all of this one
 */
record AttributionDraft(
    StructuredText scope,
    Optional<Span> source,
    Optional<Span> cue,
    List<Span> content,
    double confidence,
    @Nullable AttributionDraft continues,
    @Nullable AttributionDraft within) {
  AttributionDraft {
    content = List.copyOf(content);
  }

  /** The same draft inside the content of another. */
  AttributionDraft within(AttributionDraft outer) {
    return new AttributionDraft(scope, source, cue, content, confidence, continues, outer);
  }

  /** The content with its edges where the record has them; empty if no letter is left. */
  List<Span> edgedContent() {
    return content.stream().flatMap(span -> ContentEdges.of(scope, span).stream()).toList();
  }

  /** The draft whose source is this one's. */
  AttributionDraft root() {
    return continues == null ? this : continues;
  }

  Span first() {
    return content.get(0);
  }

  Span last() {
    return content.get(content.size() - 1);
  }
}
