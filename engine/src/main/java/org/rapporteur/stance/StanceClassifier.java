package org.rapporteur.stance;

import org.rapporteur.inference.LabelProbabilities;
import org.rapporteur.inference.TextClassifier;

/** Judges a pair of sentences: which side the second takes on the first. */
public interface StanceClassifier {

  /**
   * How likely each side is.
   *
   * @param favor in [0, 1]
   * @param against in [0, 1]; what is left to 1 is for no side
   */
  record Likelihood(double favor, double against) {}

  /** Judges a statement in the light of a proposition. */
  Likelihood judge(String proposition, String statement);

  /** The head {@code stance} of a model. */
  static StanceClassifier of(TextClassifier model) {
    return (proposition, statement) -> {
      LabelProbabilities labels = model.classify(proposition, statement).of("stance");
      return new Likelihood(labels.of("FAVOR"), labels.of("AGAINST"));
    };
  }
}
