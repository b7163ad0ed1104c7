package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.Page;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;

/** What is new. */
final class HomePage {
  private static final int NEWEST = 8;

  private static final int BY_ISSUE = 3;

  private final Room room;
  private final Questions questions;
  private final Hypermedia hypermedia;

  HomePage(Room room, Questions questions, Hypermedia hypermedia) {
    this.room = room;
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    List<Question> asked = questions.all();
    var articles = room.record().articles(ArticleFilter.ALL, Slice.first(1));
    Page<StoredStatement> waiting = room.record().doubtful(Slice.first(1));
    hypermedia.page(
        ctx,
        "home",
        new HomeView(
            room.record().statements(StatementFilter.ALL, Slice.first(NEWEST)).items().stream()
                .map(StatementLine::of)
                .toList(),
            asked.stream().map(HomePage::onIssue).toList(),
            asked.stream().flatMap(HomePage::moves).limit(NEWEST).toList(),
            asked.stream().flatMap(HomePage::contradictions).limit(NEWEST).toList(),
            Wording.count(waiting.total(), "statement waits", "statements wait"),
            Wording.count(articles.total(), "article", "articles"),
            articles.items().isEmpty()));
  }

  private static HomeView.OnIssue onIssue(Question question) {
    return new HomeView.OnIssue(
        question.issue().proposition(),
        question.address(),
        IssuesPage.counts(question.positions()),
        question.sides().stream()
            .filter(SideTaken::counts)
            .limit(BY_ISSUE)
            .map(HomePage::said)
            .toList());
  }

  private static HomeView.Said said(SideTaken side) {
    return new HomeView.Said(side.label(), Wording.basis(side.basis()), side.line());
  }

  /** Who took another side than before. */
  private static Stream<HomeView.Move> moves(Question question) {
    return question.positions().stream()
        .filter(position -> !position.earlier().isEmpty())
        .flatMap(
            position ->
                question.newest(position).stream()
                    .map(
                        line ->
                            new HomeView.Move(
                                Wording.capital(position.actor().name()),
                                question.issue().proposition(),
                                question.address(),
                                StanceLabel.of(position.earlier().get(0).stance().name()),
                                StanceLabel.of(position),
                                line)));
  }

  /** Who takes two sides on one day. */
  private static Stream<HomeView.Contradiction> contradictions(Question question) {
    return contradictions(question, position -> true);
  }

  /** The same of some. */
  static Stream<HomeView.Contradiction> contradictions(
      Question question, Predicate<Position> wanted) {
    return question.positions().stream()
        .filter(wanted)
        .filter(position -> !position.contrary().isEmpty())
        .flatMap(
            position ->
                question.line(position.contrary().get(0)).stream()
                    .flatMap(
                        contrary ->
                            question.newest(position).stream()
                                .map(
                                    newest ->
                                        new HomeView.Contradiction(
                                            Wording.capital(position.actor().name()),
                                            question.issue().proposition(),
                                            question.address(),
                                            said(position.evidence().get(0), newest),
                                            said(position.contrary().get(0), contrary)))));
  }

  private static HomeView.Said said(Judgement evidence, StatementLine line) {
    return new HomeView.Said(StanceLabel.of(evidence), Wording.basis(evidence.basis()), line);
  }
}
