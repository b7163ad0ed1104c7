package org.rapporteur.cli;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.ColumnMapping;
import org.rapporteur.ingest.FetchMemory;
import org.rapporteur.ingest.FetchSettings;
import org.rapporteur.ingest.Fetcher;
import org.rapporteur.ingest.IngestSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how documents are got. */
final class IngestOptions {
  @Option(
      names = "--columns",
      paramLabel = "PART=COLUMN,...",
      description =
          "For CSV and JSON Lines: which column or key holds text, html, title, uri, date, site,"
              + " author, section, language. Usual names are known without it.")
  private @Nullable String columns;

  @Option(
      names = "--offline",
      description = "Fetch nothing: of feeds, read what they hold of their items.")
  private boolean offline;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description = "The least time between two requests to one host. Without it: 1.")
  private double pause = 1;

  IngestSettings settings() {
    return settings(FetchMemory.NONE);
  }

  /**
   * @param memory what sites said of pages fetched before
   */
  IngestSettings settings(FetchMemory memory) {
    if (!(pause >= 0 && pause <= 3600)) {
      throw new ParameterException(
          spec.commandLine(), "--pause: expected seconds from 0 to 3600, not " + pause);
    }
    IngestSettings settings = IngestSettings.offline();
    if (columns != null) {
      settings = settings.columns(ColumnMapping.of(columns));
    }
    if (offline) {
      return settings;
    }
    var fetching =
        FetchSettings.standard(Main.version()).pause(Duration.ofMillis((long) (pause * 1000)));
    return settings.fetcher(Fetcher.open(fetching, memory, Clock.systemUTC()));
  }
}
