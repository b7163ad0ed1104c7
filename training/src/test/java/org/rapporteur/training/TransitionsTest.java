package org.rapporteur.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.inference.InputEncoder;
import org.rapporteur.inference.WordPiece;
import org.rapporteur.text.Span;
import org.rapporteur.training.AnnotatedArticle.Marked;

class TransitionsTest {
  private static final int LABELS = AttributionLabel.values().length;

  private final Batch batch =
      new Batch(
          Sequence.of(
              new AnnotatedArticle("x", "a b a b", List.of(new Marked(0, new Span(2, 5)))),
              new InputEncoder(new WordPiece(List.of("[UNK]", "a", "b"))),
              10));

  @Test
  void theGradientIsTheSlopeOfTheLoss() {
    var random = new Random(3);
    float[] scores = new float[batch.length() * LABELS];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) random.nextGaussian();
    }
    float[] gradient = new float[scores.length];
    loss(scores, gradient);

    for (int i = 0; i < scores.length; i++) {
      float before = scores[i];
      scores[i] = before + 0.01f;
      double above = loss(scores, new float[scores.length]);
      scores[i] = before - 0.01f;
      double below = loss(scores, new float[scores.length]);
      scores[i] = before;
      assertThat((double) gradient[i]).isCloseTo((above - below) / 0.02, within(1e-3));
    }
  }

  @Test
  void learningLowersTheLoss() {
    var transitions = new Transitions();
    float[] scores = new float[batch.length() * LABELS];
    double before =
        transitions.loss(transitions.chain(), batch, 0, scores, new float[scores.length]);
    for (int step = 1; step <= 50; step++) {
      transitions.update(step, 0.05, batch.words());
      transitions.loss(transitions.chain(), batch, 0, scores, new float[scores.length]);
    }

    assertThat(transitions.loss(transitions.chain(), batch, 0, scores, new float[scores.length]))
        .isLessThan(before - 1);
    assertThat(transitions.chain().best(new float[4][LABELS])).doesNotContain(4, 6);
  }

  private double loss(float[] scores, float[] gradient) {
    var transitions = new Transitions();
    return transitions.loss(transitions.chain(), batch, 0, scores, gradient);
  }
}
