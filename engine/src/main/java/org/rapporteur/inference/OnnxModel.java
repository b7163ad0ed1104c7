package org.rapporteur.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * An ONNX model of some inputs and one output, run one sequence at a time: the activations' scales
 * are taken over the tensor that runs, so a second sequence in it would change what the first one
 * gets. Each call runs on the caller's thread alone, which on two cores gives nearly twice the
 * pieces of one call spread over both (see evaluation/attribution.md). Thread-safe.
 */
final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxModel(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads a model.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it cannot be loaded
   */
  static OnnxModel open(Path model) {
    return open(
        model.toString(),
        (environment, options) -> environment.createSession(model.toString(), options));
  }

  /** The same of a model in memory; {@code name} is what errors call it. */
  static OnnxModel open(String name, byte[] model) {
    return open(name, (environment, options) -> environment.createSession(model, options));
  }

  private interface Loading {
    OrtSession in(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }

  private static OnnxModel open(String name, Loading loading) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment("rapporteur");
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false); // paragraphs differ in length
      return new OnnxModel(environment, loading.in(environment, options));
    } catch (OrtException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, name + ": cannot load the model", e);
    }
  }

  /** The values of the output for one sequence, given by two rows of equal length. */
  float[] run(int[] ids, String second, int[] values) {
    return run(Map.of("ids", ids, second, values));
  }

  /** The values of the first output for one sequence, given by rows of equal length by name. */
  float[] run(Map<String, int[]> rows) {
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      for (var row : rows.entrySet()) {
        tensors.put(row.getKey(), row(row.getValue()));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] flat = new float[output.remaining()];
        output.get(flat);
        return flat;
      }
    } catch (OrtException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, "the model could not be run", e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor row(int[] values) throws OrtException {
    long[] wide = Arrays.stream(values).asLongStream().toArray();
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(wide), new long[] {1, values.length});
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, "the model could not be closed", e);
    }
  }
}
