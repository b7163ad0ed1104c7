package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Joins a paragraph's tagged spans: contents to their cue, cues to their source. Thread-safe. */
final class SpanJoiner {

  /** What one choice came to: a candidate, or none, and how likely it is. */
  private record Chosen(Optional<TaggedSpan> candidate, double probability) {}

  private final LinkModel model;

  SpanJoiner(LinkModel model) {
    this.model = model;
  }

  /** In reading order of cues, with or without contents; then contents without a cue. */
  List<JoinedSpans> join(LinkScene scene) {
    Map<TaggedSpan, List<TaggedSpan>> contents = new TreeMap<>();
    Map<TaggedSpan, Double> confidence = new HashMap<>();
    var orphans = new ArrayList<JoinedSpans>();
    for (LinkChoice choice : scene.cueChoices()) {
      Chosen chosen = choose(choice);
      if (chosen.candidate().isPresent()) {
        TaggedSpan cue = chosen.candidate().get();
        contents.computeIfAbsent(cue, c -> new ArrayList<>()).add(choice.span());
        confidence.merge(cue, chosen.probability(), Math::min);
      } else {
        orphans.add(
            new JoinedSpans(
                Optional.empty(), Optional.empty(), List.of(choice.span()), chosen.probability()));
      }
    }
    var joined = new ArrayList<JoinedSpans>();
    for (LinkChoice choice : scene.sourceChoices()) {
      Chosen chosen = choose(choice);
      joined.add(
          new JoinedSpans(
              chosen.candidate(),
              Optional.of(choice.span()),
              contents.getOrDefault(choice.span(), List.of()),
              chosen.probability() * confidence.getOrDefault(choice.span(), 1.0)));
    }
    joined.addAll(orphans);
    return List.copyOf(joined);
  }

  private Chosen choose(LinkChoice choice) {
    double[] probabilities = model.probabilities(choice);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    Optional<TaggedSpan> candidate =
        best < choice.candidates().size()
            ? Optional.of(choice.candidates().get(best))
            : Optional.empty();
    return new Chosen(candidate, probabilities[best]);
  }
}
