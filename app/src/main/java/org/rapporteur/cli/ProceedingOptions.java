package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.ProceedingFilter;
import picocli.CommandLine.Option;

/** Which events, commitments or questions a command is about. */
final class ProceedingOptions {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description =
          "Somebody who has part in it, by name or id, or the state or organisation that one"
              + " belongs to.")
  private @Nullable String actor;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day on which it happened or else was published.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last such day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what articles published by this day tell.")
  private @Nullable LocalDate asOf;

  ProceedingFilter filter() {
    return new ProceedingFilter(
        Optional.ofNullable(actor),
        Optional.empty(),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        Optional.ofNullable(asOf));
  }
}
