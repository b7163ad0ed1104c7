package org.rapporteur.attribution;

import java.util.List;

/**
 * The question which span another belongs to: a content's cue, or a cue's source. Immutable.
 *
 * @param span the content or cue that asks
 * @param candidates the cues or sources of the paragraph, in reading order
 * @param features what speaks for each candidate; one row more than candidates, the last for none
 */
public record LinkChoice(
    TaggedSpan span, List<TaggedSpan> candidates, List<List<String>> features) {

  /**
   * @throws IllegalArgumentException if there is not one row of features for each candidate and one
   *     for none
   */
  public LinkChoice {
    candidates = List.copyOf(candidates);
    features = List.copyOf(features);
    if (features.size() != candidates.size() + 1) {
      throw new IllegalArgumentException(
          features.size() + " rows of features for " + candidates.size() + " candidates");
    }
  }
}
