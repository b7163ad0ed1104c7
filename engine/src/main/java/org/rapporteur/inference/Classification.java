package org.rapporteur.inference;

import java.util.Map;
import java.util.TreeSet;

/**
 * What the heads of a classifier say of one text.
 *
 * @param byHead by the head's name
 */
public record Classification(Map<String, LabelProbabilities> byHead) {

  public Classification {
    byHead = Map.copyOf(byHead);
  }

  /**
   * What one head says.
   *
   * @throws IllegalArgumentException if the model has no such head
   */
  public LabelProbabilities of(String head) {
    LabelProbabilities probabilities = byHead.get(head);
    if (probabilities == null) {
      throw new IllegalArgumentException(
          "no head " + head + " among " + new TreeSet<>(byHead.keySet()));
    }
    return probabilities;
  }
}
