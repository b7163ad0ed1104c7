package org.rapporteur.attribution;

import java.util.List;
import java.util.Optional;

/**
 * Spans of a paragraph that belong together: a cue with its source and contents, as far as there
 * are any, or without a cue one content that chose none.
 *
 * @param contents in reading order
 * @param confidence in [0, 1], that they are rightly joined
 */
record JoinedSpans(
    Optional<TaggedSpan> source,
    Optional<TaggedSpan> cue,
    List<TaggedSpan> contents,
    double confidence) {
  JoinedSpans {
    contents = List.copyOf(contents);
  }
}
