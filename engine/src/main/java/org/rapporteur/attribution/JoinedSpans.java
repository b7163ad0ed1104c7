package org.rapporteur.attribution;

import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * Spans that a tagger marked, joined into one attribution; the content's edges are the tagger's.
 *
 * @param content at least one span, in reading order
 * @param confidence in [0, 1]
 */
record JoinedSpans(
    Optional<Span> source, Optional<Span> cue, List<Span> content, double confidence) {
  JoinedSpans {
    content = content.stream().sorted().toList();
  }
}
