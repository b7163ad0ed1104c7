package org.rapporteur.web;

import static java.util.Collections.disjoint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.KeptEvidence;
import org.rapporteur.analysis.RecordRepresentatives;
import org.rapporteur.decision.DecisionBodies;
import org.rapporteur.decision.DecisionBody;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Side;
import org.rapporteur.decision.Supposition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Positions;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredIssue;

/**
 * The questions of the record and where actors stand on them, kept in memory. Thread-safe; close it
 * before the record.
 */
final class Questions implements AutoCloseable {
  private static final int DAYS_KEPT = 50;

  @SuppressWarnings("ReferenceEquality") // the very question: comparing all of it would take long
  private record DayOf(Question question, LocalDate day) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof DayOf of && of.question.equals(question) && of.day.equals(day);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(question) + day.hashCode();
    }
  }

  private final Record record;
  private final Clock clock;
  private final RecordRepresentatives representatives;
  private final DecisionBodies bodies = DecisionBodies.open();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "questions");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<StoredIssue, Derived<Question>> kept = new ConcurrentHashMap<>();
  private final Map<DayOf, Question> days = new ConcurrentHashMap<>();

  Questions(Room room) {
    record = room.record();
    representatives = new RecordRepresentatives(record);
    clock = room.clock();
  }

  /** Where what is made of the record is made anew. */
  Executor background() {
    return background;
  }

  /** Begins to read them, so that the first who asks need not wait. */
  void warm() {
    background.execute(this::all);
  }

  /** All questions, as they stand now. */
  List<Question> all() {
    List<StoredIssue> stored = record.issues();
    kept.keySet().retainAll(Set.copyOf(stored));
    long revision = record.revision();
    return stored.stream().map(issue -> question(issue, revision)).toList();
  }

  /** Ids and propositions, without counting anything. */
  List<Issue> issues() {
    return in(record);
  }

  static List<Issue> in(Record record) {
    return record.issues().stream().map(Questions::issue).toList();
  }

  Question find(String id, Optional<LocalDate> asOf) {
    Question now =
        record
            .issue(id)
            .map(issue -> question(issue, record.revision()))
            .orElseThrow(() -> Refusal.notFound("The record has no issue " + id + "."));
    if (days.size() > DAYS_KEPT) { // days that nobody asks for again
      days.clear();
    }
    return asOf.map(day -> days.computeIfAbsent(new DayOf(now, day), this::asOf)).orElse(now);
  }

  /** Somebody who works here decided on statements, and wants to see what follows. */
  void changed(Collection<String> statements) {
    Set<String> judged =
        statements.stream()
            .flatMap(id -> record.judgements(id).stream())
            .map(org.rapporteur.store.Judgement::issue)
            .collect(Collectors.toUnmodifiableSet());
    kept.forEach(
        (issue, question) -> {
          boolean rests =
              question
                  .last()
                  .filter(q -> !disjoint(q.statements().keySet(), statements))
                  .isPresent();
          if (rests || judged.contains(issue.id())) {
            question.hurry();
          }
        });
  }

  /** Articles were added. */
  void changed() {
    kept.values().forEach(Derived::hurry);
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

  private Question question(StoredIssue stored, long revision) {
    return kept.computeIfAbsent(
            stored, issue -> new Derived<>(() -> read(issue), background, clock))
        .at(revision);
  }

  private Question read(StoredIssue stored) {
    Issue issue = issue(stored);
    return question(
        issue, issue.body().flatMap(bodies::find), KeptEvidence.of(record, stored.id()));
  }

  /** The same by what was said until a day; what has none counts always. */
  private Question asOf(DayOf wanted) {
    Question now = wanted.question();
    return question(now.issue(), now.body(), now.evidence().until(wanted.day()));
  }

  private Question question(Issue issue, Optional<DecisionBody> body, KeptEvidence evidence) {
    var positions = new Positions(representatives.now());
    return Question.of(issue, body, evidence, evidence.positions(positions));
  }

  private static Issue issue(StoredIssue stored) {
    return IssueFile.parse(stored.id(), stored.definition()).get(0);
  }

  @Override
  public void close() {
    Background.stop(background);
  }
}
