package org.rapporteur.training;

import java.util.Arrays;
import org.rapporteur.inference.ClassifierInput;

/** An example with its pieces and, once they have been run, what leaves the frozen layers. */
final class PreparedExample {
  private final Example example;
  private final ClassifierInput input;
  private float[] states = {};

  PreparedExample(Example example, ClassifierInput.Encoder encoder) {
    this.example = example;
    this.input =
        example.proposition() == null
            ? encoder.encode(example.text())
            : encoder.encode(example.proposition(), example.text());
  }

  Example example() {
    return example;
  }

  ClassifierInput input() {
    return input;
  }

  boolean isFrozen() {
    return states.length > 0;
  }

  /** To be called when the frozen layers have changed. */
  void forget() {
    states = new float[0];
  }

  void keep(float[] batch, int from, int width) {
    states = Arrays.copyOfRange(batch, from, from + input.length() * width);
  }

  void copyStates(float[] to, int at) {
    System.arraycopy(states, 0, to, at, states.length);
  }
}
