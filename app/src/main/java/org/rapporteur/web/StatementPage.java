package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.actor.Spelling;
import org.rapporteur.article.Article;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Decision;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;
import org.rapporteur.store.Spread;
import org.rapporteur.store.StoredArticle;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.text.Span;

/** One statement: read, corrected, or added where it was missed. */
final class StatementPage {
  private static final int PIECES = 6;
  private static final int APPEARANCES = 50;
  private static final List<String> STANCES = List.of("FAVOR", "AGAINST", "CONDITIONAL", "NONE");

  private final Record record;
  private final Room room;
  private final Questions questions;
  private final Hypermedia hypermedia;
  private final Decisions decisions;
  private final Access access;

  StatementPage(
      Room room, Questions questions, Hypermedia hypermedia, Decisions decisions, Access access) {
    this.record = room.record();
    this.room = room;
    this.questions = questions;
    this.hypermedia = hypermedia;
    this.decisions = decisions;
    this.access = access;
  }

  void show(Context ctx) {
    StoredStatement stored = find(ctx.pathParam("id"));
    StoredArticle article = ArticlePage.find(room, stored.article().id());
    show(ctx, stored, article, form(stored, article));
  }

  /** Shows the form as it was sent, with one edge moved; keeps nothing. */
  void nudge(Context ctx) {
    StoredStatement stored = find(ctx.pathParam("id"));
    StoredArticle article = ArticlePage.find(room, stored.article().id());
    show(ctx, stored, article, nudged(ctx, form(stored, article), article.article().text()));
  }

  private void show(
      Context ctx, StoredStatement stored, StoredArticle article, StatementForm form) {
    Statement statement = stored.statement();
    hypermedia.page(
        ctx,
        "statement",
        new StatementView(
            Voice.of(statement).name(),
            Optional.of(line(stored)),
            record.appearances(statement.id()).stream()
                .limit(APPEARANCES)
                .map(StatementLine::of)
                .toList(),
            stored.article().id(),
            Wording.title(stored.article()),
            StanceLabel.of(record.judgements(statement.id()), questions.issues()),
            ReviewPage.context(statement, article.article(), /* whole= */ false),
            form,
            past(statement.id()),
            Notes.on(statement.id(), record),
            decisions.flash(new Query(ctx)),
            room.displaced().notice(statement, article.article())));
  }

  private StatementLine line(StoredStatement stored) {
    String id = stored.statement().id();
    return StatementLine.of(
        stored,
        List.of(new StatementLine.Piece(Wording.words(stored), false)),
        record.statementSpreads(List.of(id)).getOrDefault(id, Spread.ONCE));
  }

  /** The form for a statement that was missed. */
  void blank(Context ctx) {
    StoredArticle stored = ArticlePage.find(room, ctx.pathParam("id"));
    Article article = stored.article();
    var pieces =
        List.of(
            new StatementForm.Piece("content0", "Content", "", -1, true),
            new StatementForm.Piece("source", "Source", "", -1, false),
            new StatementForm.Piece("cue", "Cue", "", -1, false));
    List<Segment> text =
        article.paragraphs().stream()
            .map(p -> new Segment(p.start(), p.in(article.text()), false, "", "", List.of()))
            .toList();
    hypermedia.page(
        ctx,
        "statement",
        new StatementView(
            "Add a missed statement",
            Optional.empty(),
            List.of(),
            article.id().value(),
            article.title().orElse(article.uri()),
            List.of(),
            text,
            new StatementForm(
                Links.article(article.id().value()) + "/statements",
                pieces,
                Manner.DIRECT.name(),
                "",
                names(stored),
                stances(List.of())),
            List.of(),
            new Notes("", List.of()),
            Optional.empty(),
            Optional.empty()));
  }

  void change(Context ctx) {
    StoredStatement stored = find(ctx.pathParam("id"));
    StoredArticle article = ArticlePage.find(room, stored.article().id());
    Statement changed = statement(ctx, stored.statement(), article);
    record.change(changed, judged(ctx, changed.id()), person(ctx));
    questions.changed(List.of(changed.id()));
    ctx.redirect(Links.statement(changed.id()) + "?done=" + Links.segment(changed.id()));
  }

  void add(Context ctx) {
    StoredArticle article = ArticlePage.find(room, ctx.pathParam("id"));
    String articleId = article.article().id().value();
    var nothing =
        new Attribution(
            Optional.empty(),
            Optional.empty(),
            List.of(new Span(0, 1)),
            Manner.DIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1);
    var empty =
        new Statement(
            articleId + "-" + UUID.randomUUID().toString().substring(0, 8),
            nothing,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            new Evidence(articleId, article.article().textDigest(), List.of()));
    Statement added = statement(ctx, empty, article);
    record.add(added, judged(ctx, added.id()), person(ctx));
    questions.changed(List.of(added.id()));
    ctx.redirect(Links.article(articleId) + "?done=" + Links.segment(added.id()));
  }

  /**
   * Gives a statement another speaker.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such statement
   */
  void speak(String id, String name, String person) {
    StoredStatement stored =
        record
            .statement(id)
            .orElseThrow(
                () -> new RapporteurException(Fault.NOT_FOUND, id + ": no such statement"));
    StoredArticle article = ArticlePage.find(room, stored.article().id());
    Statement was = stored.statement();
    record.change(
        new Statement(
            was.id(),
            was.attribution(),
            speaker(name, was.attribution().source(), article),
            List.of(),
            was.within(),
            was.continues(),
            was.said(),
            was.occasion(),
            was.anonymity(),
            was.confidence(),
            was.evidence()),
        person);
  }

  private StoredStatement find(String id) {
    return record
        .statement(id)
        .orElseThrow(() -> Refusal.notFound("The record has no statement " + id + "."));
  }

  private String person(Context ctx) {
    return access.viewer(ctx).name();
  }

  private List<StatementView.Past> past(String id) {
    return record.decisionsOn(id).stream()
        .map(
            (Decision d) ->
                new StatementView.Past(
                    Decisions.words(d.kind()), d.person(), Wording.minute(d.decided())))
        .toList();
  }

  private StatementForm form(StoredStatement stored, StoredArticle article) {
    Statement statement = stored.statement();
    Attribution attribution = statement.attribution();
    var pieces = new ArrayList<StatementForm.Piece>();
    List<Span> content = attribution.content();
    for (int i = 0; i < content.size(); i++) {
      String label = content.size() == 1 ? "Content" : "Content, part " + (i + 1);
      pieces.add(
          piece("content" + i, label, stored.content().get(i), content.get(i), article, i == 0));
    }
    pieces.add(piece("source", "Source", stored.source(), attribution.source(), article));
    pieces.add(piece("cue", "Cue", stored.cue(), attribution.cue(), article));
    return new StatementForm(
        Links.statement(statement.id()) + "/change",
        pieces,
        attribution.manner().name(),
        statement.speaker().map(StatementPage::shown).orElse(""),
        names(article),
        stances(record.judgements(statement.id())));
  }

  private static StatementForm.Piece piece(
      String name,
      String label,
      Optional<String> words,
      Optional<Span> span,
      StoredArticle article) {
    return span.map(s -> piece(name, label, words.orElse(""), s, article, false))
        .orElseGet(() -> new StatementForm.Piece(name, label, "", -1, false));
  }

  /** The words as they are kept where their place lies outside the text. */
  private static StatementForm.Piece piece(
      String name, String label, String words, Span span, StoredArticle article, boolean required) {
    String text = article.article().text();
    return span.within(text)
        ? new StatementForm.Piece(name, label, span.in(text), span.start(), required)
        : new StatementForm.Piece(name, label, words, -1, required);
  }

  private List<StatementForm.OnIssue> stances(List<Judgement> judged) {
    return record.issues().stream()
        .map(
            issue ->
                new StatementForm.OnIssue(
                    issue.id(),
                    judged.stream()
                        .filter(j -> j.issue().equals(issue.id()))
                        .map(Judgement::stance)
                        .findFirst()
                        .orElse("")))
        .toList();
  }

  private static List<String> names(StoredArticle article) {
    return article.statements().orElse(List.of()).stream()
        .flatMap(s -> s.statement().speaker().stream())
        .map(StatementPage::shown)
        .distinct()
        .toList();
  }

  private static String shown(Speaker speaker) {
    return speaker.name().orElse(speaker.label());
  }

  /** The form as it was sent, with one edge moved by a word: {@code content0:start:+}. */
  private static StatementForm nudged(Context ctx, StatementForm form, String text) {
    String[] nudge = given(ctx.formParam("nudge"), "").split(":", -1);
    if (nudge.length != 3) {
      throw Refusal.badRequest("nudge: expected a piece, an edge and a direction.");
    }
    var passage = new Passage(text);
    Passage.Edge edge = nudge[1].equals("start") ? Passage.Edge.START : Passage.Edge.END;
    List<StatementForm.Piece> pieces =
        form.pieces().stream()
            .map(
                piece -> {
                  Optional<Span> span =
                      passage.find(
                          given(ctx.formParam(piece.name()), piece.words()),
                          at(ctx.formParam(piece.name() + "-at"), piece.at()));
                  Optional<Span> moved =
                      piece.name().equals(nudge[0])
                          ? span.map(s -> passage.moved(s, edge, nudge[2].equals("+")))
                          : span;
                  return new StatementForm.Piece(
                      piece.name(),
                      piece.label(),
                      moved.map(s -> s.in(text)).orElse(""),
                      moved.map(Span::start).orElse(-1),
                      piece.required());
                })
            .toList();
    return new StatementForm(
        form.action(),
        pieces,
        given(ctx.formParam("manner"), form.manner()),
        given(ctx.formParam("speaker"), form.speaker()),
        form.speakers(),
        form.stances());
  }

  private static String given(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private static int at(@Nullable String value, int otherwise) {
    return value == null || !value.matches("-?\\d{1,9}") ? otherwise : Integer.parseInt(value);
  }

  /** What the form says, on the ground of what was there. */
  private Statement statement(Context ctx, Statement before, StoredArticle article) {
    Optional<Span> source = span(ctx, "source", article);
    Optional<Span> cue = span(ctx, "cue", article);
    var content = new ArrayList<Span>();
    for (int i = 0; i < PIECES; i++) {
      span(ctx, "content" + i, article).ifPresent(content::add);
    }
    if (content.isEmpty()) {
      throw Refusal.badRequest("A statement needs the words of its content.");
    }
    Attribution was = before.attribution();
    var attribution =
        new Attribution(
            source,
            cue,
            content,
            manner(ctx),
            was.polarity(),
            was.continues(),
            was.within(),
            was.confidence());
    List<Span> spans =
        Stream.concat(Stream.concat(source.stream(), cue.stream()), content.stream()).toList();
    String name = given(ctx.formParam("speaker"), "").strip();
    boolean same = before.speaker().map(StatementPage::shown).orElse("").equals(name);
    return new Statement(
        before.id(),
        attribution,
        same ? before.speaker() : speaker(name, source, article),
        same ? before.with() : List.of(),
        before.within(),
        before.continues(),
        before.said(),
        before.occasion(),
        before.anonymity(),
        before.confidence(),
        new Evidence(before.evidence().article(), before.evidence().textDigest(), spans));
  }

  private static Manner manner(Context ctx) {
    String value = given(ctx.formParam("manner"), "");
    return Stream.of(Manner.values())
        .filter(m -> m.name().equals(value))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("manner: expected DIRECT, INDIRECT or MIXED."));
  }

  private static Optional<Span> span(Context ctx, String name, StoredArticle article) {
    String words = given(ctx.formParam(name), "");
    Optional<Span> span =
        new Passage(article.article().text()).find(words, at(ctx.formParam(name + "-at"), 0));
    if (span.isEmpty() && !words.isBlank()) {
      throw Refusal.badRequest("These words do not stand in the article: " + words.strip());
    }
    return span;
  }

  /** Somebody who speaks in the article, or in the record, or else somebody new. */
  private Optional<Speaker> speaker(String name, Optional<Span> source, StoredArticle article) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String label = source.map(s -> s.in(article.article().text())).orElse(name);
    Optional<Speaker> here =
        article.statements().orElse(List.of()).stream()
            .flatMap(s -> s.statement().speaker().stream())
            .filter(s -> shown(s).equalsIgnoreCase(name))
            .findFirst();
    return here.or(
            () ->
                record.actorsNamed(name).stream()
                    .findFirst()
                    .flatMap(record::actor)
                    .map(a -> named(a.id(), a.type(), a.name(), label)))
        .or(() -> Optional.of(named(Spelling.slug(name), SpeakerType.PERSON, name, label)));
  }

  private static Speaker named(String id, SpeakerType type, String name, String label) {
    return new Speaker.Named(
        id, type, Optional.of(name), Optional.empty(), Optional.empty(), label, Resolution.NAME);
  }

  /** The stances that the form says otherwise than the record. */
  private List<Judgement> judged(Context ctx, String statement) {
    var judged = new ArrayList<Judgement>();
    for (StatementForm.OnIssue on : stances(record.judgements(statement))) {
      String stance = given(ctx.formParam(on.field()), "").toUpperCase(Locale.ROOT);
      if (STANCES.contains(stance) && !stance.equals(on.stance())) {
        judged.add(Judgement.byPerson(on.issue(), statement, stance, person(ctx)));
      }
    }
    return judged;
  }
}
