package org.rapporteur.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/**
 * Dropout masks cut at random places from one long row of random zeros and scaled ones: drawing
 * fresh numbers for every activation would take a fifth of a training step.
 */
final class DropoutMasks {
  private static final int LENGTH = 1 << 24;

  private final NDArray row;
  private final Random places = new Random();

  DropoutMasks(NDManager manager, float rate, long seed) {
    var random = new Random(seed);
    float[] values = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      values[i] = random.nextFloat() < rate ? 0 : 1 / (1 - rate);
    }
    row = manager.create(values);
  }

  void seed(long step) {
    places.setSeed(step);
  }

  NDArray mask(Shape shape, NDManager scope) {
    long size = shape.size();
    long from = (long) (places.nextDouble() * (LENGTH - size));
    NDArray slice = row.get(new NDIndex().addSliceDim(from, from + size));
    slice.attach(scope);
    return slice.reshape(shape);
  }
}
