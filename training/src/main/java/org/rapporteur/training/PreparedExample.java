package org.rapporteur.training;

import org.rapporteur.inference.ClassifierInput;

/** An example with its pieces. */
record PreparedExample(Example example, ClassifierInput input) {

  static PreparedExample of(Example example, ClassifierInput.Encoder encoder) {
    return new PreparedExample(
        example,
        example.proposition() == null
            ? encoder.encode(example.text())
            : encoder.encode(example.proposition(), example.text()));
  }
}
