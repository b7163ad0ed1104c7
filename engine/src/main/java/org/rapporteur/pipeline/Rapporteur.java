package org.rapporteur.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Article;
import org.rapporteur.article.Cleaner;
import org.rapporteur.article.Cleaning;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.AttributionFinder;
import org.rapporteur.attribution.EncoderSpanTagger;
import org.rapporteur.event.Proceedings;
import org.rapporteur.event.ProceedingsFinder;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.ingest.RawDocument;
import org.rapporteur.stance.Issue;
import org.rapporteur.statement.Statement;
import org.rapporteur.statement.StatementFinder;
import org.rapporteur.text.StructuredText;

/**
 * Reads an article: the whole path from bytes to the record, a stage a line. Thread-safe; close it
 * after use.
 */
public final class Rapporteur implements AutoCloseable {
  /** The folder, among the models, of the one that finds attributions in English. */
  public static final String ATTRIBUTION_MODEL = "attribution-en-1";

  /** The folder, among the models, of the one that judges stances in English. */
  public static final String JUDGEMENT_MODEL = "judgement-en-3";

  /**
   * The version of all rules that are not learned: cleaning, joining, speakers, statements. To be
   * raised with every change that finds other things in the same article.
   */
  private static final int RULES = 4;

  private final CleaningSettings settings;
  private final Edition edition;
  private final Cleaner cleaner = new Cleaner();
  private final EncoderSpanTagger tagger;
  private final AttributionFinder attributions;
  private final StatementFinder statements;
  private final ProceedingsFinder proceedings;
  private final Optional<IssueReader> issues;

  private Rapporteur(
      CleaningSettings settings, Path models, List<Issue> issues, Optional<Registry> registry) {
    this.settings = settings;
    SpeakerResolver resolver = registry.map(SpeakerResolver::over).orElseGet(SpeakerResolver::open);
    ModelFolder model = ModelFolder.open(models.resolve(ATTRIBUTION_MODEL));
    edition = Edition.of(RULES, Map.of(ATTRIBUTION_MODEL, model.sha256()));
    tagger = EncoderSpanTagger.open(model);
    attributions = new AttributionFinder(tagger);
    statements = new StatementFinder(resolver);
    proceedings = new ProceedingsFinder(resolver);
    this.issues =
        issues.isEmpty()
            ? Optional.empty()
            : Optional.of(
                IssueReader.open(
                    models,
                    issues,
                    resolver,
                    registry.map(Representatives::over).orElseGet(Representatives::open)));
  }

  /**
   * Loads the models.
   *
   * @param models the folder that holds the models' folders
   * @throws org.rapporteur.fault.RapporteurException if a model is not there or not what it should
   *     be
   */
  public static Rapporteur open(Path models, CleaningSettings settings) {
    return open(models, settings, List.of());
  }

  /**
   * Loads the models, also those that tell where actors stand.
   *
   * @param models the folder that holds the models' folders
   * @param issues what positions are looked for on
   * @throws org.rapporteur.fault.RapporteurException if a model is not there or not what it should
   *     be
   */
  public static Rapporteur open(Path models, CleaningSettings settings, List<Issue> issues) {
    return new Rapporteur(settings, models, issues, Optional.empty());
  }

  /**
   * The same, with what a record's registry has been told of actors: other names, merges, offices.
   *
   * @param models the folder that holds the models' folders
   * @param issues what positions are looked for on
   * @param registry as it is now; later edits are not seen
   * @throws org.rapporteur.fault.RapporteurException if a model is not there or not what it should
   *     be
   */
  public static Rapporteur open(
      Path models, CleaningSettings settings, List<Issue> issues, Registry registry) {
    return new Rapporteur(settings, models, issues, Optional.of(registry));
  }

  /** What reads here: the same edition finds the same. */
  public Edition edition() {
    return edition;
  }

  /** Reads a document, if it holds an article. */
  public Outcome read(RawDocument document) {
    Cleaning cleaning = cleaner.clean(document, settings);
    if (cleaning instanceof Cleaning.Discarded discarded) {
      return new Outcome.Discarded(document.uri(), discarded.reason(), discarded.detail());
    }
    return new Outcome.Read(document.uri(), read(((Cleaning.Kept) cleaning).article()));
  }

  /** Reads an article that is clean already. */
  public Reading read(Article article) {
    if (!inEnglish(article)) {
      return new Reading(article, Optional.empty());
    }
    StructuredText text = StructuredText.of(article.text(), article.paragraphs());
    List<Attribution> found = attributions.find(text);
    String id = article.id().value();
    String digest = article.textDigest();
    List<Statement> stated =
        article
            .published()
            .map(published -> statements.find(id, digest, text, found, published))
            .orElseGet(() -> statements.find(id, digest, text, found));
    Proceedings done =
        article
            .published()
            .map(published -> proceedings.find(id, text, stated, published))
            .orElseGet(() -> proceedings.find(id, text, stated));
    return new Reading(
        article,
        Optional.of(stated),
        issues.map(i -> i.positions(article, text, stated)),
        Optional.of(done));
  }

  private static boolean inEnglish(Article article) {
    return article
        .language()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage().equals("en"))
        .orElse(true);
  }

  @Override
  public void close() {
    tagger.close();
    issues.ifPresent(IssueReader::close);
  }
}
