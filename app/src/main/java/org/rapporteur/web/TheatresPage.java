package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.Contribution;
import org.rapporteur.event.Contributions;
import org.rapporteur.event.EventType;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Page;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StoredCommitment;
import org.rapporteur.store.StoredEvent;
import org.rapporteur.time.Period;

/** Deployments, exercises and commitments by theatre; and what is left without one actor. */
final class TheatresPage {
  private static final String NOWHERE = "No place named";
  private static final int LOOKED_AT = 500; // of each kind, the newest
  private static final int SHOWN = 12; // of a theatre
  private static final int NAMED = 5; // actors of a theatre in the table of all

  /** The types of events that deployments and exercises are of. */
  private static final List<EventType> TYPES = List.of(EventType.MOBILIZE, EventType.COOPERATE);

  private final Record record;
  private final Hypermedia hypermedia;

  TheatresPage(Room room, Hypermedia hypermedia) {
    this.record = room.record();
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    Optional<String> without = query.text("without");
    Optional<String> only = query.text("theatre");
    var found = new Found(record, query.day("from"), query.day("to"));
    Contributions contributions = found.contributions;
    List<Contribution> left = without.map(contributions::without).orElseGet(contributions::all);
    Map<String, List<Contribution>> byTheatre = new LinkedHashMap<>();
    for (Contribution contribution : left) {
      byTheatre
          .computeIfAbsent(contribution.theatre().orElse(NOWHERE), t -> new ArrayList<>())
          .add(contribution);
    }
    List<Contribution> nowhere = byTheatre.remove(NOWHERE);
    if (nowhere != null) {
      byTheatre.put(NOWHERE, nowhere); // last
    }
    only.ifPresent(theatre -> byTheatre.keySet().retainAll(List.of(theatre)));
    hypermedia.page(
        ctx,
        "theatres",
        new TheatresView(
            without.orElse(""),
            query.day("from").map(LocalDate::toString).orElse(""),
            query.day("to").map(LocalDate::toString).orElse(""),
            byTheatre.entrySet().stream()
                .map(e -> theatre(e.getKey(), e.getValue(), found, only.isPresent()))
                .toList(),
            without.map(contributions::emptiedWithout).map(Wording::and).orElse(""),
            found.cut,
            only.isPresent()));
  }

  /** The newest events and commitments, and the articles that tell of them. */
  private static final class Found {
    private final Contributions contributions = new Contributions();
    private final Map<String, ArticleHead> articles = new HashMap<>();
    private boolean cut;

    Found(Record record, Optional<LocalDate> from, Optional<LocalDate> to) {
      var filter =
          new ProceedingFilter(Optional.empty(), Optional.empty(), from, to, Optional.empty());
      for (EventType type : TYPES) {
        Page<StoredEvent> events = record.events(filter.type(type), Slice.first(LOOKED_AT));
        cut |= events.total() > LOOKED_AT;
        events.items().forEach(this::add);
      }
      Page<StoredCommitment> commitments = record.commitments(filter, Slice.first(LOOKED_AT));
      cut |= commitments.total() > LOOKED_AT;
      commitments.items().forEach(this::add);
    }

    private void add(StoredEvent stored) {
      articles.put(stored.id(), stored.article());
      contributions.add(
          stored.id(),
          stored.event(),
          stored.what(),
          stored.where(),
          stored.event().when().map(Period::from).or(() -> stored.article().day()));
    }

    private void add(StoredCommitment stored) {
      articles.put(stored.id(), stored.article());
      contributions.add(stored.id(), stored.commitment(), stored.what(), stored.article().day());
    }
  }

  private static TheatresView.Theatre theatre(
      String name, List<Contribution> contributions, Found found, boolean all) {
    Map<String, Integer> byActor = new TreeMap<>();
    contributions.stream()
        .flatMap(c -> c.actors().stream())
        .map(TheatresPage::name)
        .forEach(actor -> byActor.merge(actor, 1, Integer::sum));
    List<String> most =
        byActor.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue()))
            .limit(NAMED)
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + ")")
            .toList();
    List<TheatresView.Line> lines =
        contributions.stream()
            .sorted(
                Comparator.comparing((Contribution c) -> names(c.actors()))
                    .thenComparing(c -> c.day().orElse(LocalDate.MIN), Comparator.reverseOrder()))
            .limit(all ? Integer.MAX_VALUE : SHOWN)
            .map(contribution -> line(contribution, found.articles))
            .toList();
    return new TheatresView.Theatre(
        name,
        contributions.size(),
        String.join(", ", most) + (byActor.size() > NAMED ? " and others" : ""),
        lines);
  }

  private static TheatresView.Line line(
      Contribution contribution, Map<String, ArticleHead> articles) {
    String actors = names(contribution.actors());
    String away = names(contribution.takenAway());
    Optional<ArticleHead> article = Optional.ofNullable(articles.get(contribution.id()));
    return new TheatresView.Line(
        away.isEmpty() ? actors : actors + " (without " + away + ")",
        contribution.kind().name().toLowerCase(Locale.ROOT)
            + (contribution.planned() ? ", planned" : ""),
        contribution.what(),
        contribution.day().map(Wording::day).orElse(""),
        article.map(head -> Links.article(head.id())).orElse(""),
        Wording.list(Stream.of(article.map(Wording::title), article.flatMap(ArticleHead::site))));
  }

  private static String names(List<Speaker> speakers) {
    return Wording.and(speakers.stream().map(TheatresPage::name).toList());
  }

  private static String name(Speaker speaker) {
    return Voice.of(speaker).name();
  }
}
