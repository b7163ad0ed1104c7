package org.rapporteur.cli;

import picocli.CommandLine.Option;

/** Who makes an edit. */
final class PersonOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who makes the edit. Without it: your name on this computer.")
  private String person;

  String person() {
    return person;
  }
}
