package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.rapporteur.store.JudgedStatement;

/** Sides as they were taken, day by day, over all questions or one. */
final class TimelinePage {
  private static final int DAYS = 60;

  private final Questions questions;
  private final Hypermedia hypermedia;

  TimelinePage(Questions questions, Hypermedia hypermedia) {
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    Optional<String> only = new Query(ctx).text("issue");
    List<Question> asked =
        only.map(id -> List.of(questions.find(id, Optional.empty()))).orElseGet(questions::all);
    var byDay = new TreeMap<LocalDate, List<TimelineView.Taken>>(Comparator.reverseOrder());
    for (Question question : asked) {
      for (JudgedStatement judged : question.judged()) {
        Wording.day(judged.statement())
            .ifPresent(
                day ->
                    byDay
                        .computeIfAbsent(day, d -> new ArrayList<>())
                        .add(taken(question, judged)));
      }
    }
    hypermedia.page(
        ctx,
        "timeline",
        new TimelineView(
            only.orElse(""),
            questions.issues().stream()
                .map(i -> new StatementsView.Choice(i.id(), i.proposition()))
                .toList(),
            byDay.entrySet().stream()
                .limit(DAYS)
                .map(
                    e ->
                        new TimelineView.Day(
                            e.getKey().toString(), Wording.day(e.getKey()), e.getValue()))
                .toList(),
            byDay.descendingMap().entrySet().stream()
                .map(
                    e ->
                        new TimelineView.Count(
                            e.getKey().toString(),
                            count(e.getValue(), "favor"),
                            count(e.getValue(), "against"),
                            count(e.getValue(), "conditional")))
                .toList()));
  }

  private static TimelineView.Taken taken(Question question, JudgedStatement judged) {
    return new TimelineView.Taken(
        StanceLabel.of(judged.judgement().stance()),
        question.issue().proposition(),
        question.address(),
        StatementLine.of(judged.statement()));
  }

  private static int count(List<TimelineView.Taken> taken, String css) {
    return (int) taken.stream().filter(one -> one.stance().css().equals(css)).count();
  }
}
