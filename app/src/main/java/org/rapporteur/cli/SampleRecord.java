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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Article;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.article.Publication;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.ingest.DocumentSource;
import org.rapporteur.ingest.DocumentSources;
import org.rapporteur.ingest.IngestSettings;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Outcome;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.StanceClassifier;
import org.rapporteur.stance.StanceFinder;
import org.rapporteur.stance.StanceJudge;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;
import org.rapporteur.store.Run;
import org.rapporteur.store.StoredIssue;
import org.rapporteur.text.StructuredText;

/**
 * A record of the sample articles, really read, in a temporary folder that goes when it is closed.
 */
record SampleRecord(Record record, Path folder) implements AutoCloseable {
  /** The samples say plainly where they stand: no model is asked. */
  private static final StanceClassifier NO_MODEL =
      (proposition, statement) -> StanceClassifier.Likelihood.UNKNOWN;

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
      var finder = new StanceFinder(new StanceJudge(NO_MODEL), SpeakerResolver.open());
      var representatives = Representatives.open();
      Run run = record.begin(Edition.of(1, Map.of()), "samples");
      for (DocumentSource source : sources) {
        RawDocument document = source.read();
        if (rapporteur.read(document) instanceof Outcome.Read read) {
          record.save(run, read.reading(), digest(document));
          record.judge(judgements(read.reading(), issues, finder, representatives));
        }
        progress.step();
      }
    }
  }

  /** The sides that statements take in so many words. */
  private static List<Judgement> judgements(
      Reading reading, List<Issue> issues, StanceFinder finder, Representatives representatives) {
    Article article = reading.article();
    List<Statement> statements = reading.statements().orElse(List.of());
    Map<String, Statement> byId =
        statements.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
    return finder
        .find(
            article.id().value(),
            StructuredText.of(article.text(), article.paragraphs()),
            statements,
            issues,
            article.published().map(Publication::date))
        .stream()
        .flatMap(
            found ->
                found.statement().map(byId::get).stream()
                    .filter(statement -> isOwn(found, statement, representatives))
                    .map(
                        statement ->
                            Judgement.byMachine(
                                found.issue(),
                                statement.id(),
                                found.stance().name(),
                                found.confidence(),
                                "rules 1")))
        .toList();
  }

  /** Whether the speaker tells its own side, or that of the state it speaks for. */
  private static boolean isOwn(
      org.rapporteur.stance.Judgement found, Statement statement, Representatives representatives) {
    return found.basis() == org.rapporteur.stance.Judgement.Basis.OWN_WORDS
        || statement
            .speaker()
            .flatMap(
                speaker ->
                    found
                        .day()
                        .map(day -> representatives.of(speaker, day))
                        .orElseGet(() -> representatives.of(speaker))
                        .principal())
            .filter(principal -> principal.id().equals(found.holder().id()))
            .isPresent();
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
