package org.rapporteur.attribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Span;

/**
 * An attribution before the article's list is in order, so that it names others by themselves.
 *
 * @param content in PolNeAR's convention, marks and all
 * @param continues the draft that has the source, if this one takes up its quotation
 */
record AttributionDraft(
    Optional<Span> source,
    Optional<Span> cue,
    List<Span> content,
    double confidence,
    @Nullable AttributionDraft continues) {
  AttributionDraft {
    content = List.copyOf(content);
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
