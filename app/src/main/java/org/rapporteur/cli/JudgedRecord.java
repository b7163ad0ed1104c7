package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.RecordPositions;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextClassifier;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.StanceClassifier;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;

/**
 * A record with the model that judges what it holds; the model is loaded when it is first asked.
 */
final class JudgedRecord implements AutoCloseable {
  private final Record record;
  private final Supplier<Path> models;
  private @Nullable TextClassifier model;

  JudgedRecord(Record record, Supplier<Path> models) {
    this.record = record;
    this.models = models;
  }

  /**
   * The question of that id.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if the record has none
   */
  static Issue issue(Record record, String id) {
    return record
        .issue(id)
        .map(JudgedRecord::parsed)
        .orElseThrow(
            () ->
                new RapporteurException(
                    Fault.NOT_FOUND,
                    "%s: no such issue; known are %s"
                        .formatted(
                            id,
                            String.join(
                                ", ", record.issues().stream().map(StoredIssue::id).toList()))));
  }

  static Issue parsed(StoredIssue stored) {
    return IssueFile.parse("issue " + stored.id(), stored.definition()).get(0);
  }

  List<Position> positions(
      Issue issue, Optional<LocalDate> asOf, Terminal terminal, PrintWriter err) {
    StanceClassifier lazily =
        (proposition, words) -> StanceClassifier.of(model()).judge(proposition, words);
    var positions = new RecordPositions(record, lazily, Rapporteur.JUDGEMENT_MODEL);
    try (Progress progress = Progress.of(terminal, err, "Judging", positions.articles())) {
      return positions.of(issue, asOf, progress::step);
    }
  }

  private TextClassifier model() {
    if (model == null) {
      model =
          TextClassifier.open(ModelFolder.open(models.get().resolve(Rapporteur.JUDGEMENT_MODEL)));
    }
    return model;
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
    record.close();
  }
}
