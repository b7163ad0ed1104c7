package org.rapporteur.attribution;

import java.util.List;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.StructuredText;

/**
 * Marks the source, cue and content spans of a paragraph, one paragraph at a time: what it finds in
 * one does not depend on the others. Implementations are thread-safe.
 */
public interface SpanTagger {

  /**
   * Spans over the whole text, each inside the paragraph, in reading order; no two of one role
   * overlap. Empty if nothing is attributed.
   */
  List<TaggedSpan> tag(StructuredText text, Paragraph paragraph);
}
