package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Path;

/** Turns a checkpoint into a model folder. */
final class ExportAttribution {

  /** Arguments: checkpoint, base, layers, longest, folder, and int8 or fp32. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 6) {
      throw new IllegalArgumentException(
          "expected: CHECKPOINT BASE LAYERS LONGEST FOLDER int8|fp32");
    }
    ModelFolderWriter.write(
        Path.of(arguments[4]),
        Checkpoint.read(Path.of(arguments[0])),
        PretrainedWeights.named(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        arguments[5].equals("int8"));
  }

  private ExportAttribution() {}
}
