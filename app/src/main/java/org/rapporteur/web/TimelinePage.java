package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import org.rapporteur.time.Period;

/** What was done, promised and said by those who take a side, day by day. */
final class TimelinePage {
  private static final int DAYS = 60;

  private static final int TOLD = 500; // events and as many commitments, the newest

  private final Record record;
  private final Questions questions;
  private final Hypermedia hypermedia;

  TimelinePage(Room room, Questions questions, Hypermedia hypermedia) {
    this.record = room.record();
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    Optional<String> only = query.text("issue");
    Optional<String> actor = query.text("actor");
    List<Question> asked =
        only.map(id -> List.of(questions.find(id, Optional.empty()))).orElseGet(questions::all);
    var events = new TreeMap<LocalDate, List<TimelineView.Told>>();
    if (only.isEmpty()) {
      ProceedingFilter filter =
          new ProceedingFilter(
              actor, Optional.empty(), query.day("from"), query.day("to"), Optional.empty());
      events(filter).forEach(told -> add(events, told));
      commitments(filter).forEach(told -> add(events, told));
    }
    var byDay = new TreeMap<LocalDate, List<TimelineView.Taken>>(Comparator.reverseOrder());
    for (Question question : asked) {
      for (JudgedStatement judged : question.judged()) {
        Wording.day(judged.statement())
            .filter(day -> actor.isEmpty() || says(judged, actor.get()))
            .filter(day -> query.day("from").filter(day::isBefore).isEmpty())
            .filter(day -> query.day("to").filter(day::isAfter).isEmpty())
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
            actor.orElse(""),
            query.day("from").map(LocalDate::toString).orElse(""),
            query.day("to").map(LocalDate::toString).orElse(""),
            days(byDay, events),
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

  private static List<TimelineView.Day> days(
      Map<LocalDate, List<TimelineView.Taken>> sides,
      Map<LocalDate, List<TimelineView.Told>> told) {
    var days = new TreeSet<LocalDate>(Comparator.reverseOrder());
    days.addAll(sides.keySet());
    days.addAll(told.keySet());
    return days.stream()
        .limit(DAYS)
        .map(
            day ->
                new TimelineView.Day(
                    day.toString(),
                    Wording.day(day),
                    sides.getOrDefault(day, List.of()),
                    told.getOrDefault(day, List.of())))
        .toList();
  }

  private record Dated(Optional<LocalDate> day, TimelineView.Told told) {}

  private static void add(Map<LocalDate, List<TimelineView.Told>> events, Dated dated) {
    dated
        .day()
        .ifPresent(day -> events.computeIfAbsent(day, d -> new ArrayList<>()).add(dated.told()));
  }

  private List<Dated> events(ProceedingFilter filter) {
    var found = new ArrayList<Dated>();
    record.eachEvent(
        filter,
        stored -> {
          if (found.size() < TOLD) {
            Event event = stored.event();
            found.add(
                new Dated(
                    event.when().map(Period::from).or(() -> stored.article().day()),
                    new TimelineView.Told(
                        event.type().name().toLowerCase(Locale.ROOT)
                            + (event.planned() ? ", planned" : ""),
                        names(event.actors()),
                        stored.what(),
                        Wording.list(
                            Stream.of(
                                Optional.of(names(event.recipients())).filter(n -> !n.isEmpty()),
                                stored.where())),
                        Links.article(stored.article().id()),
                        Wording.title(stored.article()))));
          }
        });
    return found;
  }

  private List<Dated> commitments(ProceedingFilter filter) {
    var found = new ArrayList<Dated>();
    record.eachCommitment(
        filter,
        stored -> {
          if (found.size() < TOLD) {
            Commitment commitment = stored.commitment();
            found.add(
                new Dated(
                    stored.article().day(),
                    new TimelineView.Told(
                        "commitment",
                        names(commitment.actors()),
                        stored.what(),
                        Wording.list(
                            Stream.of(
                                commitment.by().map(day -> "by " + Wording.day(day)),
                                stored.condition())),
                        Links.article(stored.article().id()),
                        Wording.title(stored.article()))));
          }
        });
    return found;
  }

  private static String names(List<Speaker> speakers) {
    return Wording.and(speakers.stream().map(s -> Voice.of(s).name()).toList());
  }

  private static boolean says(JudgedStatement judged, String actor) {
    Statement statement = judged.statement().statement();
    return Stream.concat(statement.speaker().stream(), statement.with().stream())
        .flatMap(
            speaker -> Stream.of(Optional.of(speaker.id()), speaker.name(), speaker.affiliation()))
        .flatMap(Optional::stream)
        .anyMatch(actor::equalsIgnoreCase);
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
