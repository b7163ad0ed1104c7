package org.rapporteur.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.attribution.SpanRole;

/**
 * How well the attributions of a gold set were found.
 *
 * @param texts paragraphs or articles scored
 * @param unreadable gold annotations left out because their offsets do not fit their text
 * @param roles a score for each role
 * @param relation how well they were joined; empty if the gold set has no links
 */
public record AttributionScores(
    int texts, int unreadable, Map<SpanRole, SpanScores> roles, Optional<RelationScores> relation) {

  /**
   * How many attributions have source, cue and content joined rightly.
   *
   * @param exact all three with the same edges
   * @param overlap each of the three shares at least half of the characters of the longer one
   */
  public record RelationScores(Score exact, Score overlap) {
    static final RelationScores NONE = new RelationScores(Score.NONE, Score.NONE);

    RelationScores plus(RelationScores more) {
      return new RelationScores(exact.plus(more.exact), overlap.plus(more.overlap));
    }
  }

  static final AttributionScores NONE = new AttributionScores(0, 0, Map.of(), Optional.empty());

  public AttributionScores {
    var all = new EnumMap<SpanRole, SpanScores>(SpanRole.class);
    for (SpanRole role : SpanRole.values()) {
      all.put(role, roles.getOrDefault(role, SpanScores.NONE));
    }
    roles = Map.copyOf(all);
  }

  /** The scores of one role; all zero if it neither was to be found nor was found. */
  public SpanScores of(SpanRole role) {
    return roles.getOrDefault(role, SpanScores.NONE);
  }

  AttributionScores plus(AttributionScores more) {
    var sum = new EnumMap<SpanRole, SpanScores>(SpanRole.class);
    for (SpanRole role : SpanRole.values()) {
      sum.put(role, of(role).plus(more.of(role)));
    }
    Optional<RelationScores> relations =
        relation.isEmpty() && more.relation.isEmpty()
            ? Optional.empty()
            : Optional.of(
                relation
                    .orElse(RelationScores.NONE)
                    .plus(more.relation.orElse(RelationScores.NONE)));
    return new AttributionScores(texts + more.texts, unreadable + more.unreadable, sum, relations);
  }
}
