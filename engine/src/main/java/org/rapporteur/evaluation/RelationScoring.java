package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.evaluation.AttributionScores.RelationScores;
import org.rapporteur.text.Span;

/**
 * Compares joined attributions with gold ones. Found attributions that continue another are merged
 * into it first, since PolNeAR keeps such contents in one attribution; and on both sides the marks
 * and punctuation at the edges of contents are left out, since PolNeAR and the record treat them
 * differently. Attributions inside contents are left out, since PolNeAR annotates none (in its
 * train and dev parts no cue lies inside a content).
 */
final class RelationScoring {

  /** The attributions as gold ones are written, with their edges made comparable. */
  static List<GoldAttribution> merged(String text, List<Attribution> found) {
    var merged = new ArrayList<GoldAttribution>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).continues().isPresent() || found.get(i).within().isPresent()) {
        continue;
      }
      int head = i;
      var content = new ArrayList<>(found.get(i).content());
      found.stream()
          .filter(a -> a.continues().isPresent() && a.continues().getAsInt() == head)
          .forEach(a -> content.addAll(a.content()));
      merged.add(
          normal(
              text,
              new GoldAttribution(
                  found.get(i).source().stream().toList(),
                  found.get(i).cue().stream().toList(),
                  content)));
    }
    return merged;
  }

  /** The same attribution without marks and punctuation at the edges of its contents. */
  static GoldAttribution normal(String text, GoldAttribution attribution) {
    var content = new ArrayList<Span>();
    for (Span span : attribution.content()) {
      int start = span.start();
      int end = span.end();
      while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) {
        end--;
      }
      if (start < end) {
        content.add(new Span(start, end));
      }
    }
    return new GoldAttribution(attribution.source(), attribution.cue(), content);
  }

  static RelationScores score(List<GoldAttribution> found, List<GoldAttribution> gold) {
    var there = new HashSet<>(found);
    var wanted = new HashSet<>(gold);
    long exact = there.stream().filter(wanted::contains).count();
    var left = new ArrayList<>(gold);
    long overlap = 0;
    for (GoldAttribution one : found) {
      for (int i = 0; i < left.size(); i++) {
        if (alike(one, left.get(i))) {
          left.remove(i);
          overlap++;
          break;
        }
      }
    }
    return new RelationScores(
        new Score(exact, there.size(), wanted.size()),
        new Score(overlap, found.size(), gold.size()));
  }

  private static boolean alike(GoldAttribution one, GoldAttribution other) {
    return alike(one.source(), other.source())
        && alike(one.cue(), other.cue())
        && alike(one.content(), other.content());
  }

  /** Whether both are absent, or share half of the characters of the longer. */
  private static boolean alike(List<Span> some, List<Span> others) {
    BitSet one = characters(some);
    BitSet other = characters(others);
    int longer = Math.max(one.cardinality(), other.cardinality());
    one.and(other);
    return 2 * one.cardinality() >= longer;
  }

  private static BitSet characters(List<Span> spans) {
    var characters = new BitSet();
    spans.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
  }

  private RelationScoring() {}
}
