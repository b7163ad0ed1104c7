package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.stance.Issue;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Spread;
import org.rapporteur.store.Standing;
import org.rapporteur.store.StoredArticle;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/** One article with its statements marked by speaker. */
final class ArticlePage {
  private static final int HUES = 12;
  private static final int ELSEWHERE = 5;
  private static final int RELATED = 8;

  private final Room room;
  private final Hypermedia hypermedia;
  private final Decisions decisions;
  private final Desk desk;

  ArticlePage(Room room, Hypermedia hypermedia, Decisions decisions, Desk desk) {
    this.room = room;
    this.desk = desk;
    this.hypermedia = hypermedia;
    this.decisions = decisions;
  }

  void show(Context ctx) {
    hypermedia.page(
        ctx, "article", view(find(room, ctx.pathParam("id")), decisions.flash(new Query(ctx))));
  }

  /** Articles near to it: a part of its page, or a page of its own. */
  void related(Context ctx) {
    Article article =
        room.record()
            .text(ctx.pathParam("id"))
            .orElseThrow(
                () -> Refusal.notFound("The record has no article " + ctx.pathParam("id") + "."));
    String id = article.id().value();
    List<RelatedView.Line> near =
        desk.indexIfOpen().stream()
            .flatMap(index -> index.related(id, RELATED).stream())
            .map(
                related ->
                    new RelatedView.Line(
                        Wording.title(related.article()),
                        Links.article(related.article().id()),
                        Wording.list(
                            Stream.of(
                                related.article().site(),
                                related.article().day().map(day -> Wording.day(day))))))
            .toList();
    hypermedia.pageOrPart(
        ctx,
        "related",
        new RelatedView(article.title().orElse(article.uri()), Links.article(id), near));
  }

  static StoredArticle find(Room room, String id) {
    return room.record()
        .article(id)
        .orElseThrow(() -> Refusal.notFound("The record has no article " + id + "."));
  }

  private ArticleView view(StoredArticle stored, Optional<Flash> flash) {
    Article article = stored.article();
    List<StoredStatement> found = stored.statements().orElse(List.of());
    String id = article.id().value();
    return new ArticleView(
        id,
        article.title().orElse(article.uri()),
        about(article),
        Optional.of(article.uri()).filter(Links::isPublic),
        article.uri(),
        stored.statements().isEmpty()
            ? "Statements are looked for in English articles only."
            : Wording.count(found.size(), "statement", "statements"),
        paragraphs(article, found),
        Wording.spread(room.record().articleSpreads(List.of(id)).getOrDefault(id, Spread.ONCE)),
        copies(id),
        decisions.rejectedIn(id),
        Notes.on(id, room.record()),
        flash);
  }

  private static List<String> about(Article article) {
    return Stream.of(
            article.site(),
            article.section(),
            article.published().map(Wording::published),
            Optional.of(Wording.and(article.authors())))
        .flatMap(Optional::stream)
        .filter(part -> !part.isBlank())
        .toList();
  }

  private List<ArticleView.Paragraph> paragraphs(Article article, List<StoredStatement> found) {
    List<Statement> statements = found.stream().map(StoredStatement::statement).toList();
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(0, statements.size()).forEach(i -> numbers.put(statements.get(i).id(), i + 1));
    Map<String, String> hues = hues(statements);
    String id = article.id().value();
    var known =
        new Known(
            numbers,
            hues,
            room.record().judgementsIn(id).stream()
                .collect(Collectors.groupingBy(Judgement::statement)),
            Questions.in(room.record()),
            room.record().statementSpreads(statements.stream().map(Statement::id).toList()));
    var paragraphs = new ArrayList<ArticleView.Paragraph>();
    List<Span> places = article.paragraphs();
    for (int i = 0; i < places.size(); i++) {
      int number = i;
      List<ArticleView.Beside> margin =
          found.stream()
              .filter(s -> paragraph(s.statement(), places) == number)
              .map(s -> beside(s, article, known))
              .toList();
      paragraphs.add(
          new ArticleView.Paragraph(
              Segment.of(article.text(), places.get(i), statements, numbers, hues), margin));
    }
    return List.copyOf(paragraphs);
  }

  /** The one that a statement begins in; the last for a statement that has no place. */
  private static int paragraph(Statement statement, List<Span> paragraphs) {
    int start = statement.attribution().content().get(0).start();
    return IntStream.range(0, paragraphs.size())
        .filter(i -> paragraphs.get(i).contains(start))
        .findFirst()
        .orElse(paragraphs.size() - 1);
  }

  /** One colour a speaker, by first appearance; none for whom nobody knows. */
  static Map<String, String> hues(List<Statement> statements) {
    var places = new LinkedHashMap<String, Integer>();
    var hues = new HashMap<String, String>();
    for (Statement statement : statements) {
      Optional<Speaker> known = statement.speaker().filter(s -> s.type() != SpeakerType.UNKNOWN);
      known.ifPresent(s -> places.putIfAbsent(s.id(), places.size()));
      OptionalInt place =
          known.isPresent()
              ? OptionalInt.of(places.getOrDefault(known.get().id(), 0))
              : OptionalInt.empty();
      hues.put(
          statement.id(), place.isPresent() ? "voice hue-" + place.getAsInt() % HUES : "unknown");
    }
    return hues;
  }

  /** What is known of an article's statements, by their ids. */
  private record Known(
      Map<String, Integer> numbers,
      Map<String, String> hues,
      Map<String, List<Judgement>> judgements,
      List<Issue> issues,
      Map<String, Spread> spreads) {}

  private ArticleView.Beside beside(StoredStatement stored, Article article, Known about) {
    Statement statement = stored.statement();
    Voice voice = Voice.of(statement);
    String known =
        Wording.list(
            Stream.of(
                Optional.of(Wording.manner(statement.attribution().manner())),
                Optional.of(Wording.polarity(statement)).filter(p -> !p.isEmpty()),
                Optional.of(voice.resolved()).filter(r -> !r.isEmpty()),
                stored.standing() == Standing.MACHINE
                    ? Optional.of("confidence " + Wording.percent(statement.confidence()))
                    : Optional.of(Wording.standing(stored.standing()))));
    return new ArticleView.Beside(
        statement.id(),
        about.numbers().getOrDefault(statement.id(), 0),
        about.hues().getOrDefault(statement.id(), "unknown"),
        voice,
        known,
        circumstances(stored, article),
        StanceLabel.of(about.judgements().getOrDefault(statement.id(), List.of()), about.issues()),
        Wording.spread(about.spreads().getOrDefault(statement.id(), Spread.ONCE)),
        about.spreads().containsKey(statement.id()) ? elsewhere(stored) : List.of(),
        stored.standing() != Standing.MACHINE);
  }

  private List<String> circumstances(StoredStatement stored, Article article) {
    Statement statement = stored.statement();
    return Stream.of(
            room.displaced().notice(statement, article).map(n -> Wording.words(stored) + " " + n),
            statement.said().map(period -> "Said " + Wording.period(period)),
            statement.occasion(),
            statement.anonymity())
        .flatMap(Optional::stream)
        .toList();
  }

  /** The same words in other articles. */
  private List<StatementLine> elsewhere(StoredStatement stored) {
    return room.record().appearances(stored.statement().id()).stream()
        .filter(other -> !other.article().id().equals(stored.article().id()))
        .limit(ELSEWHERE)
        .map(StatementLine::of)
        .toList();
  }

  /** Other editions of the article. */
  private List<ArticleView.Copy> copies(String id) {
    return room.record().copies(id).stream()
        .filter(other -> !other.id().equals(id))
        .map(
            other ->
                new ArticleView.Copy(
                    Wording.title(other),
                    Links.article(other.id()),
                    Wording.list(
                        Stream.of(other.site(), other.day().map(day -> Wording.day(day))))))
        .toList();
  }
}
