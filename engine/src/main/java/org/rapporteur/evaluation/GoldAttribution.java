package org.rapporteur.evaluation;

import java.util.List;
import org.rapporteur.text.Span;

/** A source, cue and content as annotated or found, each of no, one or several spans. */
record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
  GoldAttribution {
    source = source.stream().sorted().toList();
    cue = cue.stream().sorted().toList();
    content = content.stream().sorted().toList();
  }
}
