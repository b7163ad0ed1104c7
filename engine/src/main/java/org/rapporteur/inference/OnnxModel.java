package org.rapporteur.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * An ONNX model of two inputs and one output, run one sequence at a time: the activations' scales
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
    OrtEnvironment environment = OrtEnvironment.getEnvironment("rapporteur");
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false); // paragraphs differ in length
      return new OnnxModel(environment, environment.createSession(model.toString(), options));
    } catch (OrtException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, model + ": cannot load the model", e);
    }
  }

  /** The values of the output for one sequence, given by two rows of equal length. */
  float[] run(int[] ids, String second, int[] values) {
    try (OnnxTensor idTensor = row(ids);
        OnnxTensor secondTensor = row(values);
        OrtSession.Result result = session.run(Map.of("ids", idTensor, second, secondTensor))) {
      FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] flat = new float[output.remaining()];
      output.get(flat);
      return flat;
    } catch (OrtException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, "the model could not be run", e);
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
