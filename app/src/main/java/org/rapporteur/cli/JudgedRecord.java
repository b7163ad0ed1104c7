package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.RecordPositions;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.StanceModels;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;

/** A record with the models that judge what it holds; they are loaded when one is first asked. */
final class JudgedRecord implements AutoCloseable {
  private final Record record;
  private final Supplier<Path> models;
  private @Nullable StanceModels loaded;

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

  /** The questions of those ids, or all if there are none. */
  static List<Issue> issues(Record record, List<String> ids) {
    return ids.isEmpty()
        ? record.issues().stream().map(JudgedRecord::parsed).toList()
        : ids.stream().map(id -> issue(record, id)).toList();
  }

  static Issue parsed(StoredIssue stored) {
    return IssueFile.parse("issue " + stored.id(), stored.definition()).get(0);
  }

  List<Position> positions(
      Issue issue, Optional<LocalDate> asOf, Terminal terminal, PrintWriter err) {
    RecordPositions positions = recordPositions();
    try (Progress progress = Progress.of(terminal, err, "Judging", OptionalInt.empty())) {
      return positions.of(issue, asOf, progress::step);
    }
  }

  /**
   * Judges what is new to the record on all its questions, so that pages and programs that read
   * what is kept find what this command line would print.
   */
  static void judge(Record record, Supplier<Path> models, Terminal terminal, PrintWriter err) {
    try (Progress progress = Progress.of(terminal, err, "Judging", OptionalInt.empty())) {
      judge(record, models, progress::step, () -> {});
    }
  }

  /**
   * The same, for who shows progress otherwise.
   *
   * @param afterArticle is run after each article that is judged on a question
   * @param afterIssue is run after each question
   */
  static void judge(
      Record record, Supplier<Path> models, Runnable afterArticle, Runnable afterIssue) {
    var judged = new JudgedRecord(record, models);
    try {
      RecordPositions positions = judged.recordPositions();
      for (Issue issue : issues(record, List.of())) {
        positions.judge(issue, afterArticle);
        afterIssue.run();
      }
    } finally {
      judged.closeModels();
    }
  }

  private void closeModels() {
    if (loaded != null) {
      loaded.close();
    }
  }

  /** All that the record's articles say on a question, the oldest day first. */
  List<Judgement> judgements(Issue issue, Terminal terminal, PrintWriter err) {
    RecordPositions positions = recordPositions();
    try (Progress progress = Progress.of(terminal, err, "Judging", OptionalInt.empty())) {
      return positions.judgements(issue, progress::step).stream()
          .sorted(
              Comparator.comparing((Judgement j) -> j.day().orElse(LocalDate.MIN))
                  .thenComparing(j -> j.holder().id())
                  .thenComparing(j -> j.statement().orElse("")))
          .toList();
    }
  }

  private RecordPositions recordPositions() {
    return new RecordPositions(
        record,
        (proposition, words) -> loaded().classifier().judge(proposition, words),
        (proposition, words) -> loaded().likeness().of(proposition, words),
        Rapporteur.JUDGEMENT_MODEL);
  }

  private StanceModels loaded() {
    if (loaded == null) {
      loaded =
          StanceModels.open(ModelFolder.open(models.get().resolve(Rapporteur.JUDGEMENT_MODEL)));
    }
    return loaded;
  }

  @Override
  public void close() {
    closeModels();
    record.close();
  }
}
