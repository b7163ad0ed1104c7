package org.rapporteur.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.decision.DecisionBodies;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Side;
import org.rapporteur.decision.Supposition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Positions;
import org.rapporteur.stance.Stance;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;

/**
 * The questions of the record and where actors stand on them. Thread-safe. Answers are kept for a
 * few seconds, or until somebody changes the record here.
 */
final class Questions {
  private static final Duration KEPT = Duration.ofSeconds(10);

  private static final Comparator<Position> NEWEST_FIRST =
      Comparator.comparing(
              (Position p) -> p.asOf().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(p -> p.actor().name());

  private record Key(String issue, Optional<LocalDate> asOf) {}

  private record Kept(Question question, Instant since) {}

  private final Record record;
  private final Clock clock;
  private final Positions positions = new Positions(Representatives.open());
  private final DecisionBodies bodies = DecisionBodies.open();
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  Questions(Room room) {
    record = room.record();
    clock = room.clock();
  }

  /** All questions, as they stand now. */
  List<Question> all() {
    return record.issues().stream().map(issue -> question(issue, Optional.empty())).toList();
  }

  /** Ids and propositions, without counting anything. */
  List<Issue> issues() {
    return record.issues().stream().map(Questions::issue).toList();
  }

  Question find(String id, Optional<LocalDate> asOf) {
    return record
        .issue(id)
        .map(issue -> question(issue, asOf))
        .orElseThrow(() -> Refusal.notFound("The record has no issue " + id + "."));
  }

  /** Forgets what is kept: the record has changed. */
  void forget() {
    kept.clear();
  }

  /**
   * What the issue's body would decide.
   *
   * @param supposed sides of members, by id, in place of what they said
   */
  Optional<Outlook> outlook(Question question, LocalDate asOf, Map<String, Side> supposed) {
    List<Supposition> suppositions =
        supposed.entrySet().stream()
            .map(e -> new Supposition(Optional.of(e.getKey()), e.getValue()))
            .toList();
    return question.body().map(body -> Outlook.of(body, asOf, question.positions(), suppositions));
  }

  private Question question(StoredIssue stored, Optional<LocalDate> asOf) {
    var key = new Key(stored.id(), asOf);
    Instant now = clock.instant();
    Kept before = kept.get(key);
    if (before != null && before.since().plus(KEPT).isAfter(now)) {
      return before.question();
    }
    Question fresh = read(stored, asOf);
    if (kept.size() > 100) { // as-of days that nobody asks for again
      kept.clear();
    }
    kept.put(key, new Kept(fresh, now));
    return fresh;
  }

  private Question read(StoredIssue stored, Optional<LocalDate> asOf) {
    Issue issue = issue(stored);
    List<JudgedStatement> judged = record.judged(stored.id(), asOf);
    List<Position> held =
        positions.of(judged.stream().flatMap(Questions::judgements).toList(), asOf).stream()
            .sorted(NEWEST_FIRST)
            .toList();
    var byId = new LinkedHashMap<String, JudgedStatement>();
    judged.forEach(one -> byId.put(one.statement().statement().id(), one));
    return new Question(issue, issue.body().flatMap(bodies::find), judged, held, byId);
  }

  private static Issue issue(StoredIssue stored) {
    return IssueFile.parse(stored.id(), stored.definition()).get(0);
  }

  /** A kept judgement as evidence, for each who says it. */
  private static Stream<Judgement> judgements(JudgedStatement judged) {
    var stored = judged.statement();
    var statement = stored.statement();
    return Stream.concat(statement.speaker().stream(), statement.with().stream())
        .filter(speaker -> speaker.type() != SpeakerType.UNKNOWN)
        .map(
            (Speaker holder) ->
                new Judgement(
                    judged.judgement().issue(),
                    holder,
                    Stance.valueOf(judged.judgement().stance()),
                    judged.judgement().confidence(),
                    Judgement.Basis.OWN_WORDS,
                    /* explicit= */ true,
                    Optional.of(statement.id()),
                    statement.attribution().content(),
                    Optional.empty(),
                    Wording.day(stored)));
  }
}
