package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Stance;

/** All questions, each with its counts. */
final class IssuesPage {
  private final Room room;
  private final Questions questions;
  private final Hypermedia hypermedia;

  IssuesPage(Room room, Questions questions, Hypermedia hypermedia) {
    this.room = room;
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    hypermedia.page(
        ctx, "issues", new IssuesView(questions.all().stream().map(this::line).toList()));
  }

  private IssuesView.Line line(Question question) {
    return new IssuesView.Line(
        question.issue().proposition(),
        question.address(),
        question.body().map(body -> body.name()).orElse(""),
        questions.outlook(question, room.today(), Map.of()).map(OutlookWords::verdict).orElse(""),
        counts(question.positions()),
        question.positions().stream()
            .flatMap(p -> p.asOf().stream())
            .max(LocalDate::compareTo)
            .map(Wording::day)
            .orElse(""));
  }

  /** How many actors stand on each side. */
  static List<IssuesView.Count> counts(List<Position> positions) {
    return Stream.of(Stance.values())
        .map(
            stance ->
                new IssuesView.Count(
                    StanceLabel.of(stance.name()),
                    (int) positions.stream().filter(p -> p.stance() == stance).count()))
        .filter(count -> count.actors() > 0)
        .toList();
  }
}
