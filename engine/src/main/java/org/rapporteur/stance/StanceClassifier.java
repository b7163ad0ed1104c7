package org.rapporteur.stance;

import org.rapporteur.inference.LabelProbabilities;
import org.rapporteur.inference.TextClassifier;

/** Judges a pair of sentences: which side the second takes on the first. */
public interface StanceClassifier {

  /** How likely each stance is, each in [0, 1]; they add up to 1, or to 0 where nobody judges. */
  record Likelihood(double favor, double against, double conditional, double none) {
    /** Of a classifier that judges nothing. */
    public static final Likelihood UNKNOWN = new Likelihood(0, 0, 0, 0);

    /** A stance as good as certain. */
    public static Likelihood certain(Stance stance) {
      return new Likelihood(
          stance == Stance.FAVOR ? 1 : 0,
          stance == Stance.AGAINST ? 1 : 0,
          stance == Stance.CONDITIONAL ? 1 : 0,
          stance == Stance.NONE ? 1 : 0);
    }
  }

  /** Judges a statement in the light of a proposition. */
  Likelihood judge(String proposition, String statement);

  /** The head {@code stance} of a model. */
  static StanceClassifier of(TextClassifier model) {
    return (proposition, statement) -> {
      LabelProbabilities labels = model.classify(proposition, statement).of("stance");
      return new Likelihood(
          labels.of("FAVOR"), labels.of("AGAINST"), labels.of("CONDITIONAL"), labels.of("NONE"));
    };
  }
}
