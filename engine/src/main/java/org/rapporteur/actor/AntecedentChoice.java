package org.rapporteur.actor;

import java.util.List;

/**
 * A choice that was made while an article was resolved: whom the pronoun of an attribution's source
 * means. From such choices with their right answers {@link AntecedentModel} is learned.
 *
 * @param attribution the attribution's place in its list
 * @param candidates names of those who may be meant; empty for somebody unnamed
 * @param features what speaks for each candidate, and last what speaks for none
 */
public record AntecedentChoice(
    int attribution, List<String> candidates, List<List<String>> features) {
  public AntecedentChoice {
    candidates = List.copyOf(candidates);
    features = List.copyOf(features);
  }
}
