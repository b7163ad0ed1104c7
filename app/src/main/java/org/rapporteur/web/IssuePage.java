package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.decision.Declaration;
import org.rapporteur.decision.Member;
import org.rapporteur.decision.Outlook;
import org.rapporteur.decision.Side;
import org.rapporteur.stance.Position;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Record;

/** One question, as a page and as a brief on paper. */
final class IssuePage {
  private static final String SUPPOSE = "suppose-";
  private static final int TIMELINE = 60;

  private final Record record;
  private final Room room;
  private final Questions questions;
  private final Hypermedia hypermedia;

  IssuePage(Room room, Questions questions, Hypermedia hypermedia) {
    this.record = room.record();
    this.room = room;
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    Optional<LocalDate> asOf = query.day("as-of");
    Question question = questions.find(ctx.pathParam("id"), asOf);
    LocalDate day = asOf.orElseGet(room::today);
    Map<String, Side> supposed = supposed(ctx, query);
    Optional<Outlook> outlook = questions.outlook(question, day, supposed);
    var footnotes = new Footnotes();
    List<IssueView.Row> members =
        outlook.map(o -> members(question, o, supposed, footnotes)).orElse(List.of());
    Set<String> seated =
        members.stream().map(IssueView.Row::id).collect(Collectors.toUnmodifiableSet());
    hypermedia.page(
        ctx,
        "issue",
        new IssueView(
            question.issue().id(),
            question.issue().proposition(),
            Wording.day(day),
            asOf.map(LocalDate::toString).orElse(""),
            outlook.map(o -> decision(o, !supposed.isEmpty())),
            IssuesPage.counts(question.positions()),
            members,
            question.positions().stream()
                .filter(p -> !seated.contains(p.actor().id()))
                .map(p -> row(question, p, "", footnotes))
                .toList(),
            timeline(question),
            plot(question),
            Notes.on(question.issue().id(), record)));
  }

  /** Numbers evidence as it comes. */
  private static final class Footnotes {
    private int last;

    int next() {
      return ++last;
    }
  }

  private static Map<String, Side> supposed(Context ctx, Query query) {
    var supposed = new LinkedHashMap<String, Side>();
    for (String name : ctx.queryParamMap().keySet()) {
      if (name.startsWith(SUPPOSE)) {
        query
            .choice(name, Side.class)
            .ifPresent(side -> supposed.put(name.substring(SUPPOSE.length()), side));
      }
    }
    return supposed;
  }

  private static IssueView.Decision decision(Outlook outlook, boolean supposed) {
    return new IssueView.Decision(
        outlook.body().name(),
        outlook.body().rule().inWords(),
        OutlookWords.verdict(outlook),
        OutlookWords.css(outlook),
        OutlookWords.reasons(outlook),
        supposed);
  }

  private List<IssueView.Row> members(
      Question question, Outlook outlook, Map<String, Side> supposed, Footnotes footnotes) {
    Map<String, Position> byActor =
        question.positions().stream()
            .collect(Collectors.toMap(p -> p.actor().id(), Function.identity(), (a, b) -> a));
    var said = new ArrayList<IssueView.Row>();
    var silent = new ArrayList<IssueView.Row>();
    for (Map.Entry<Member, Declaration> entry : outlook.declarations().entrySet()) {
      Member member = entry.getKey();
      String choice = Optional.ofNullable(supposed.get(member.id())).map(Side::name).orElse("");
      @Nullable Position position = byActor.get(member.id());
      if (position == null) {
        silent.add(
            new IssueView.Row(
                member.id(),
                member.name(),
                actorAddress(member.id()),
                StanceLabel.of(""),
                "",
                "",
                Optional.empty(),
                0,
                "",
                choice));
      } else {
        said.add(row(question, position, choice, footnotes));
      }
    }
    said.addAll(silent);
    return List.copyOf(said);
  }

  private IssueView.Row row(
      Question question, Position position, String supposed, Footnotes footnotes) {
    Optional<StatementLine> line =
        question.newest(position).map(judged -> StatementLine.of(judged.statement()));
    return new IssueView.Row(
        position.actor().id(),
        Wording.capital(position.actor().name()),
        actorAddress(position.actor().id()),
        StanceLabel.of(position.stance().name()),
        position.via().orElse(""),
        Wording.day(position.asOf()),
        line,
        line.isPresent() ? footnotes.next() : 0,
        before(position),
        supposed);
  }

  /** An actor's page, if the record has one: a state may speak through others only. */
  private Optional<String> actorAddress(String id) {
    return record.actor(id).map(actor -> Links.actor(actor.id()));
  }

  static String before(Position position) {
    String earlier =
        position.earlier().stream()
            .map(
                change ->
                    StanceLabel.of(change.stance().name()).label()
                        + change.until().map(day -> " until " + Wording.day(day)).orElse(""))
            .collect(Collectors.joining("; "));
    String contrary =
        position.contrary().isEmpty()
            ? ""
            : "said otherwise on the same day: "
                + StanceLabel.of(position.contrary().get(0).stance().name()).label();
    return Stream.of(earlier.isEmpty() ? "" : "before: " + earlier, contrary)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static List<IssueView.Taken> timeline(Question question) {
    return question.judged().stream()
        .limit(TIMELINE)
        .map(
            judged ->
                new IssueView.Taken(
                    Voice.of(judged.statement().statement()).name(),
                    StanceLabel.of(judged.judgement().stance()),
                    StatementLine.of(judged.statement())))
        .toList();
  }

  /** How many actors stood on each side at the end of each day on which one was taken. */
  private static List<IssueView.Day> plot(Question question) {
    var byDay = new TreeMap<LocalDate, List<JudgedStatement>>();
    for (JudgedStatement judged : question.judged()) {
      Wording.day(judged.statement())
          .ifPresent(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(judged));
    }
    Map<String, String> sides = new HashMap<>();
    var days = new ArrayList<IssueView.Day>();
    byDay.forEach(
        (day, said) -> {
          for (JudgedStatement judged : said) {
            sides.put(Voice.of(judged.statement().statement()).name(), judged.judgement().stance());
          }
          days.add(
              new IssueView.Day(
                  day.toString(),
                  count(sides, "FAVOR"),
                  count(sides, "AGAINST"),
                  count(sides, "CONDITIONAL")));
        });
    return List.copyOf(days);
  }

  private static int count(Map<String, String> sides, String stance) {
    return (int) sides.values().stream().filter(stance::equals).count();
  }
}
