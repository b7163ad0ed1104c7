package org.rapporteur.training;

import java.util.Arrays;
import org.rapporteur.inference.ClassifierInput;

/** An example with what the encoder makes of it: its first state, then its mean state. */
@SuppressWarnings("ArrayRecordComponent") // neither written nor compared
record EncodedExample(Example example, ClassifierInput input, float[] pooled) {

  String label() {
    return example.head().labels().get(example.label());
  }

  /** What the head that is asked about the example reads of it. */
  LinearHead.Input read() {
    if (example.head() == JudgementHead.STANCE) {
      return new LinearHead.Input(pooled, new int[0]);
    }
    float[] mean = Arrays.copyOfRange(pooled, pooled.length / 2, pooled.length);
    int[] pieces = Arrays.copyOfRange(input.ids(), 1, input.length() - 1); // but for the marks
    return new LinearHead.Input(mean, pieces);
  }

  EncodedExample as(Example other) {
    return new EncodedExample(other, input, pooled);
  }
}
