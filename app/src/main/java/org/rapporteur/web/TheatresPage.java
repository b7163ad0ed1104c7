package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.event.Contribution;
import org.rapporteur.event.Contributions;
import org.rapporteur.store.ProceedingFilter;
import org.rapporteur.store.Record;
import org.rapporteur.time.Period;

/** Deployments, exercises and commitments by theatre; and what is left without one actor. */
final class TheatresPage {
  private static final String NOWHERE = "No place named";

  private final Record record;
  private final Hypermedia hypermedia;

  TheatresPage(Room room, Hypermedia hypermedia) {
    this.record = room.record();
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    Optional<String> without = new Query(ctx).text("without");
    Contributions contributions = contributions();
    List<Contribution> left = without.map(contributions::without).orElseGet(contributions::all);
    Map<String, List<TheatresView.Line>> byTheatre = new LinkedHashMap<>();
    for (Contribution contribution : left) {
      byTheatre
          .computeIfAbsent(contribution.theatre().orElse(NOWHERE), t -> new ArrayList<>())
          .add(line(contribution));
    }
    List<TheatresView.Line> nowhere = byTheatre.remove(NOWHERE);
    if (nowhere != null) {
      byTheatre.put(NOWHERE, nowhere); // last
    }
    hypermedia.page(
        ctx,
        "theatres",
        new TheatresView(
            without.orElse(""),
            byTheatre.entrySet().stream()
                .map(e -> new TheatresView.Theatre(e.getKey(), e.getValue()))
                .toList(),
            without.map(contributions::emptiedWithout).map(Wording::and).orElse("")));
  }

  private Contributions contributions() {
    var contributions = new Contributions();
    record.eachEvent(
        ProceedingFilter.ALL,
        stored ->
            contributions.add(
                stored.id(),
                stored.event(),
                stored.what(),
                stored.where(),
                stored.event().when().map(Period::from).or(() -> stored.article().day())));
    record.eachCommitment(
        ProceedingFilter.ALL,
        stored ->
            contributions.add(
                stored.id(), stored.commitment(), stored.what(), stored.article().day()));
    return contributions;
  }

  private static TheatresView.Line line(Contribution contribution) {
    String actors =
        Wording.and(contribution.actors().stream().map(s -> Voice.of(s).name()).toList());
    String away =
        Wording.and(contribution.takenAway().stream().map(s -> Voice.of(s).name()).toList());
    return new TheatresView.Line(
        away.isEmpty() ? actors : actors + " (without " + away + ")",
        contribution.kind().name().toLowerCase(Locale.ROOT)
            + (contribution.planned() ? ", planned" : ""),
        contribution.what(),
        contribution.day().map(Wording::day).orElse(""));
  }
}
