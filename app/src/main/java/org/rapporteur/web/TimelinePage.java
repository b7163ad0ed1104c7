package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.time.Period;

/** What was done, promised and said by those who take a side, day by day. */
final class TimelinePage {
  private static final int ENTRIES = 150; // then a page ends, after a whole day
  private static final Comparator<LocalDate> ORDER = Comparator.naturalOrder();

  private static final int TOLD = 150; // events and as many commitments, the newest

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
    Optional<LocalDate> from = query.day("from");
    Optional<LocalDate> to = query.day("to");
    var told = new TreeMap<LocalDate, List<TimelineView.Told>>();
    Optional<LocalDate> horizon = Optional.empty();
    if (only.isEmpty()) {
      var filter = new ProceedingFilter(actor, Optional.empty(), from, to, Optional.empty());
      List<Dated> events = events(filter);
      List<Dated> commitments = commitments(filter);
      horizon =
          Stream.of(events, commitments)
              .filter(some -> some.size() == TOLD)
              .flatMap(some -> some.stream().flatMap(one -> one.day().stream()).min(ORDER).stream())
              .max(ORDER);
      Stream.concat(events.stream(), commitments.stream()).forEach(one -> add(told, one));
    }
    List<SideTaken> sides = new ArrayList<>();
    var taken = new TreeMap<LocalDate, List<Taken>>();
    for (Question question : asked) {
      for (SideTaken side : question.sides()) {
        side.day()
            .filter(day -> actor.isEmpty() || side.isOf(actor.get()))
            .filter(day -> from.filter(day::isBefore).isEmpty())
            .filter(day -> to.filter(day::isAfter).isEmpty())
            .ifPresent(
                day -> {
                  sides.add(side);
                  taken.computeIfAbsent(day, d -> new ArrayList<>()).add(new Taken(question, side));
                });
      }
    }
    var all = new TreeSet<LocalDate>(Comparator.reverseOrder());
    all.addAll(taken.keySet());
    all.addAll(told.keySet());
    List<TimelineView.Day> days = days(all, taken, told, horizon);
    boolean more = horizon.isPresent() || all.size() > days.size();
    hypermedia.page(
        ctx,
        "timeline",
        new TimelineView(
            only.orElse(""),
            questions.issues().stream()
                .map(i -> new StatementsView.Choice(i.id(), i.proposition()))
                .toList(),
            actor.orElse(""),
            from.map(LocalDate::toString).orElse(""),
            to.map(LocalDate::toString).orElse(""),
            days,
            more ? earlier(query, days) : Optional.empty(),
            Sides.taken(sides)));
  }

  /** A side that was taken, on which question. */
  private record Taken(Question question, SideTaken side) {}

  /**
   * The newest days, as many as make a page.
   *
   * @param horizon of this day and those before, not all events and commitments are here
   */
  private static List<TimelineView.Day> days(
      Set<LocalDate> newestFirst,
      Map<LocalDate, List<Taken>> sides,
      Map<LocalDate, List<TimelineView.Told>> told,
      Optional<LocalDate> horizon) {
    var days = new ArrayList<TimelineView.Day>();
    int entries = 0;
    for (LocalDate day : newestFirst) {
      boolean whole = horizon.filter(last -> !day.isAfter(last)).isEmpty();
      if (entries >= ENTRIES || (!whole && !days.isEmpty())) {
        break;
      }
      List<Taken> taken = sides.getOrDefault(day, List.of());
      List<TimelineView.Told> events = told.getOrDefault(day, List.of());
      entries += taken.size() + events.size();
      days.add(
          new TimelineView.Day(
              day.toString(),
              Wording.day(day),
              taken.stream().limit(ENTRIES).map(TimelinePage::shown).toList(),
              events));
    }
    return List.copyOf(days);
  }

  /** Where the days before these are. */
  private static Optional<String> earlier(Query query, List<TimelineView.Day> days) {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = LocalDate.parse(days.get(days.size() - 1).machineDay());
    var address = new StringJoiner("&", "/timeline?", "");
    for (String name : List.of("issue", "actor", "from")) {
      query.text(name).ifPresent(value -> address.add(name + "=" + Links.segment(value)));
    }
    return Optional.of(address.add("to=" + last.minusDays(1)).toString());
  }

  private record Dated(Optional<LocalDate> day, TimelineView.Told told) {}

  private static void add(Map<LocalDate, List<TimelineView.Told>> events, Dated dated) {
    dated
        .day()
        .ifPresent(day -> events.computeIfAbsent(day, d -> new ArrayList<>()).add(dated.told()));
  }

  private List<Dated> events(ProceedingFilter filter) {
    return record.events(filter, Slice.first(TOLD)).items().stream()
        .map(
            stored -> {
              Event event = stored.event();
              return new Dated(
                  event.when().map(Period::from).or(() -> stored.article().day()),
                  new TimelineView.Told(
                      event.type().name().toLowerCase(Locale.ROOT)
                          + (event.planned() ? ", planned" : "")
                          + (event.when().filter(Period::inferred).isPresent()
                              ? Wording.INFERRED
                              : ""),
                      names(event.actors()),
                      stored.what(),
                      Wording.list(
                          Stream.of(
                              Optional.of(names(event.recipients())).filter(n -> !n.isEmpty()),
                              stored.where())),
                      Links.article(stored.article().id()),
                      Wording.title(stored.article())));
            })
        .toList();
  }

  private List<Dated> commitments(ProceedingFilter filter) {
    return record.commitments(filter, Slice.first(TOLD)).items().stream()
        .map(
            stored -> {
              Commitment commitment = stored.commitment();
              return new Dated(
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
                      Wording.title(stored.article())));
            })
        .toList();
  }

  private static String names(List<Speaker> speakers) {
    return Wording.and(speakers.stream().map(s -> Voice.of(s).name()).toList());
  }

  private static TimelineView.Taken shown(Taken taken) {
    return new TimelineView.Taken(
        taken.side().label(),
        taken.question().issue().proposition(),
        taken.question().address(),
        Wording.basis(taken.side().basis()),
        taken.side().line());
  }
}
