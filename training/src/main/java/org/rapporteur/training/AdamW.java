package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** AdamW with global gradient clipping over the weights that require gradients. */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float CLIP = 1f;
  private static final float DECAY = 0.01f;

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private final Map<String, NDArray> squares = new LinkedHashMap<>();

  AdamW(Map<String, NDArray> weights, NDManager manager) {
    this.weights = new LinkedHashMap<>();
    weights.forEach(
        (name, weight) -> {
          if (weight.hasGradient()) {
            this.weights.put(name, weight);
            means.put(name, manager.zeros(weight.getShape()));
            squares.put(name, manager.zeros(weight.getShape()));
          }
        });
  }

  Map<String, NDArray> means() {
    return means;
  }

  Map<String, NDArray> squares() {
    return squares;
  }

  private record Part(String name, NDArray weight, NDArray gradient) {}

  /**
   * One step along the gradients, which are zero afterwards.
   *
   * @return the gradients' norm before clipping
   */
  double update(int step, float encoderRate, float headRate) {
    var parts = new ArrayList<Part>();
    double sum = 0;
    for (var entry : weights.entrySet()) {
      NDArray gradient = entry.getValue().getGradient();
      parts.add(new Part(entry.getKey(), entry.getValue(), gradient));
      try (NDArray norm = gradient.norm()) {
        double value = norm.getFloat();
        sum += value * value;
      }
    }
    double norm = Math.sqrt(sum);
    float rescale = (float) Math.min(1, CLIP / (norm + 1e-6));
    double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    for (Part part : parts) {
      String name = part.name();
      boolean head = name.startsWith("head.") || name.startsWith("features.");
      float rate = head ? headRate : encoderRate;
      boolean decays = name.endsWith(".weight") && !name.contains("LayerNorm");
      try (NDArray gradient = part.gradient()) {
        JniUtils.adamUpdate(
            (PtNDArray) part.weight(),
            (PtNDArray) gradient,
            (PtNDArray) means.get(name),
            (PtNDArray) squares.get(name),
            rate,
            (float) (rate * correction),
            decays ? DECAY : 0,
            rescale,
            -1,
            BETA1,
            BETA2,
            EPSILON,
            true);
        gradient.subi(gradient);
      }
    }
    return norm;
  }
}
