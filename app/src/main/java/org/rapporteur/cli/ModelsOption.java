package org.rapporteur.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import picocli.CommandLine.Option;

/** Where the models are, for each command that reads articles. */
final class ModelsOption {
  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      defaultValue = "${env:RAPPORTEUR_MODELS:-models}",
      description = "The folder of models. Without it: RAPPORTEUR_MODELS, which the launcher sets.")
  private Path folder;

  /**
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if there is no such folder
   */
  Path folder() {
    if (!Files.isDirectory(folder)) {
      throw new RapporteurException(
          Fault.ENVIRONMENT,
          folder + ": no such folder of models; name one with --models or RAPPORTEUR_MODELS");
    }
    return folder;
  }
}
