package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import org.rapporteur.store.Record;
import picocli.CommandLine.Option;

/** Which record a command works on. */
final class RecordOption {
  @Option(
      names = "--record",
      paramLabel = "FILE|jdbc:postgresql:...",
      defaultValue = "${env:RAPPORTEUR_RECORD:-rapporteur.db}",
      description = "The record. Without it: RAPPORTEUR_RECORD, or rapporteur.db in this folder.")
  private String location;

  /** Opens the record, or makes it. */
  Record open() {
    return Record.open(location, Clock.systemUTC());
  }

  /** Opens a record that must be there. */
  Record existing() {
    return Record.existing(location, Clock.systemUTC());
  }

  /**
   * Where the record's index for searching is: beside a file; for a database, in the user's cache.
   */
  Path index() {
    if (!location.startsWith("jdbc:")) {
      return Path.of(location + ".index");
    }
    String name = HexFormat.of().toHexDigits(location.hashCode());
    return Path.of(System.getProperty("user.home"), ".cache", "rapporteur", "index-" + name);
  }
}
