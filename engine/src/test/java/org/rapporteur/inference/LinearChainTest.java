package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearChainTest {
  private static final int LABELS = 3;
  private static final int LENGTH = 5;

  private final Random random = new Random(7);
  private final float[][] scores = numbers(LENGTH);
  private final LinearChain chain = new LinearChain(numbers(1)[0], numbers(LABELS));

  @Test
  void theBestPathIsBetterThanAllOthers() {
    double best = chain.score(scores, chain.best(scores));

    for (int number = 0; number < Math.pow(LABELS, LENGTH); number++) {
      assertThat(chain.score(scores, path(number))).isLessThanOrEqualTo(best + 1e-6);
    }
  }

  @Test
  void expectationsAreSumsOverAllPaths() {
    double total = 0;
    double inTheMiddle = 0;
    double steps = 0;
    for (int number = 0; number < Math.pow(LABELS, LENGTH); number++) {
      int[] path = path(number);
      double weight = Math.exp(chain.score(scores, path));
      total += weight;
      inTheMiddle += path[2] == 1 ? weight : 0;
      for (int t = 1; t < LENGTH; t++) {
        steps += path[t - 1] == 2 && path[t] == 0 ? weight : 0;
      }
    }

    LinearChain.Expectation expected = chain.expect(scores);

    assertThat(expected.logTotal()).isCloseTo(Math.log(total), within(1e-6));
    assertThat(expected.marginal(2, 1)).isCloseTo(inTheMiddle / total, within(1e-6));
    assertThat(expected.steps(2, 0)).isCloseTo(steps / total, within(1e-6));
  }

  @Test
  void aForbiddenStepIsNeverTaken() {
    float[][] steps = new float[LABELS][LABELS];
    steps[0][1] = LinearChain.FORBIDDEN;
    var forbidding = new LinearChain(new float[] {5, 0, 0}, steps);
    float[][] wanting = {{9, 0, 0}, {0, 9, 0}};

    assertThat(forbidding.best(wanting)).isEqualTo(new int[] {0, 0});
    assertThat(forbidding.expect(wanting).steps(0, 1)).isZero();
  }

  @Test
  void nothingHasAnEmptyPath() {
    assertThat(chain.best(new float[0][])).isEmpty();
  }

  private float[][] numbers(int rows) {
    float[][] numbers = new float[rows][LABELS];
    for (float[] row : numbers) {
      for (int i = 0; i < LABELS; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return numbers;
  }

  private static int[] path(int number) {
    int[] path = new int[LENGTH];
    int rest = number;
    for (int t = 0; t < LENGTH; t++) {
      path[t] = rest % LABELS;
      rest /= LABELS;
    }
    return path;
  }
}
