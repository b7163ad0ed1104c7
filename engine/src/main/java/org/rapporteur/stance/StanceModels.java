package org.rapporteur.stance;

import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.SentenceVectors;
import org.rapporteur.inference.TextClassifier;

/** The models that a judge asks, loaded together. Thread-safe; close them after use. */
public final class StanceModels implements AutoCloseable {
  private final TextClassifier classifier;
  private final SentenceVectors vectors;
  private final Likeness likeness;

  private StanceModels(TextClassifier classifier, SentenceVectors vectors) {
    this.classifier = classifier;
    this.vectors = vectors;
    likeness = Likeness.of(vectors);
  }

  /**
   * Loads the model that judges, and the one that compares meanings.
   *
   * @throws org.rapporteur.fault.RapporteurException if one is not what it should be
   */
  public static StanceModels open(ModelFolder folder) {
    TextClassifier classifier = TextClassifier.open(folder);
    try {
      return new StanceModels(classifier, SentenceVectors.open());
    } catch (RuntimeException e) {
      classifier.close();
      throw e;
    }
  }

  /** Asked where words of position do not settle the side. */
  public StanceClassifier classifier() {
    return StanceClassifier.of(classifier);
  }

  /** Asked where words do not say whether a text speaks of an issue. */
  public Likeness likeness() {
    return likeness;
  }

  /** A judge that asks these models. */
  public StanceJudge judge() {
    return new StanceJudge(classifier(), likeness);
  }

  @Override
  public void close() {
    classifier.close();
    vectors.close();
  }
}
