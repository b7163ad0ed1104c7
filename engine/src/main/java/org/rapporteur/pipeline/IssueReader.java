package org.rapporteur.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Positions;
import org.rapporteur.stance.StanceFinder;
import org.rapporteur.stance.StanceModels;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.StructuredText;

/** Says where the actors of an article stand on some issues. Thread-safe; close it after use. */
public final class IssueReader implements AutoCloseable {
  private final StanceModels models;
  private final List<Issue> issues;
  private final StanceFinder stances;
  private final Positions positions;

  private IssueReader(
      StanceModels models,
      List<Issue> issues,
      SpeakerResolver resolver,
      Representatives representatives) {
    this.models = models;
    this.issues = List.copyOf(issues);
    stances = new StanceFinder(models.judge(), resolver, representatives);
    positions = new Positions(representatives);
  }

  /**
   * Loads the models that judge.
   *
   * @param models the folder that holds the models' folders
   * @throws org.rapporteur.fault.RapporteurException if the model is not there or not what it
   *     should be
   */
  public static IssueReader open(Path models, List<Issue> issues, SpeakerResolver resolver) {
    return open(models, issues, resolver, Representatives.open());
  }

  static IssueReader open(
      Path models, List<Issue> issues, SpeakerResolver resolver, Representatives representatives) {
    ModelFolder folder = ModelFolder.open(models.resolve(Rapporteur.JUDGEMENT_MODEL));
    return new IssueReader(StanceModels.open(folder), issues, resolver, representatives);
  }

  /** What the article says on the issues, piece by piece. */
  public List<Judgement> judgements(
      Article article, StructuredText text, List<Statement> statements) {
    Optional<LocalDate> published = article.published().map(Publication::date);
    return stances.find(article.id().value(), text, statements, issues, published);
  }

  /** Where the article's actors stand on the issues. */
  public List<Position> positions(
      Article article, StructuredText text, List<Statement> statements) {
    return positions.of(judgements(article, text, statements), Optional.empty());
  }

  @Override
  public void close() {
    models.close();
  }
}
