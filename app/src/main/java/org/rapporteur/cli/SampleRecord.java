package org.rapporteur.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.DocumentSource;
import org.rapporteur.ingest.DocumentSources;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.store.Record;
import org.rapporteur.store.Run;
import org.rapporteur.store.StoredIssue;

/**
 * A record of the sample articles, really read, in a temporary folder that goes when it is closed.
 */
record SampleRecord(Record record, Path folder) implements AutoCloseable {
  /**
   * @param models the samples lie beside this folder
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if there are no samples
   */
  static SampleRecord read(Path models, Clock clock, Terminal terminal, PrintWriter err) {
    Path samples = models.toAbsolutePath().resolveSibling("samples");
    if (!Files.isDirectory(samples)) {
      throw new RapporteurException(Fault.ENVIRONMENT, samples + ": the samples are not there");
    }
    try {
      Path folder = Files.createTempDirectory("rapporteur-sample");
      Record record = Record.open(folder.resolve("sample.db").toString(), clock);
      fill(record, samples, models, terminal, err);
      return new SampleRecord(record, folder);
    } catch (IOException e) {
      throw new RapporteurException(
          Fault.ENVIRONMENT, "no temporary folder for the samples: " + e.getMessage(), e);
    }
  }

  private static List<String> articles(Path samples) {
    try (Stream<Path> files = Files.list(samples)) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".html") || file.endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, samples + ": cannot be listed", e);
    }
  }

  private static void fill(
      Record record, Path samples, Path models, Terminal terminal, PrintWriter err) {
    try (DocumentSources sources =
            DocumentSources.of(
                articles(samples), InputStream.nullInputStream(), IngestSettings.offline());
        Rapporteur rapporteur = Rapporteur.open(models, CleaningSettings.standard());
        Progress progress = Progress.of(terminal, err, "Reading samples", sources.count())) {
      List<Issue> issues = IssueFile.read(samples.resolve("issues.yaml"));
      issues.forEach(
          issue -> record.putIssue(new StoredIssue(issue.id(), IssueFile.write(List.of(issue)))));
      Run run = record.begin(Edition.of(1, Map.of()), "samples");
      for (DocumentSource source : sources) {
        RawDocument document = source.read();
        if (rapporteur.read(document) instanceof Outcome.Read read) {
          record.save(run, read.reading(), digest(document));
        }
        progress.step();
      }
    }
    JudgedRecord.judge(record, () -> models, terminal, err);
  }

  private static String digest(RawDocument document) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(document.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public void close() {
    record.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
