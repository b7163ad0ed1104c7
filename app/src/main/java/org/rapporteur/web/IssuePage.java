package org.rapporteur.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;

/** One question, as a page and as a brief on paper. */
final class IssuePage {
  private static final String SUPPOSE = "suppose-";
  private static final int TIMELINE = 60;
  private static final int OTHERS = 50; // actors outside the body, a page of them

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
    int page = query.page();
    Set<String> seated =
        outlook.map(Outlook::declarations).map(Map::keySet).orElse(Set.of()).stream()
            .map(Member::id)
            .collect(Collectors.toUnmodifiableSet());
    List<Position> others =
        question.positions().stream().filter(p -> !seated.contains(p.actor().id())).toList();
    List<Position> shown = others.stream().skip((page - 1L) * OTHERS).limit(OTHERS).toList();
    Set<String> known =
        record.actorsAmong(
            Stream.concat(seated.stream(), shown.stream().map(p -> p.actor().id())).toList());
    var rows = new Rows(question, known);
    List<IssueView.Row> members =
        outlook.map(o -> members(question, o, supposed, rows)).orElse(List.of());
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
            shown.stream().map(p -> rows.of(p, "")).toList(),
            Pager.of(
                new Page<>(shown, others.size(), /* exact= */ true),
                page,
                OTHERS,
                Links.issue(question.issue().id()),
                asked(ctx),
                "actor",
                "actors"),
            timeline(question),
            Sides.standing(question.sides()),
            Notes.on(question.issue().id(), record)));
  }

  /** What the address asks for, without the page of it. */
  private static Map<String, String> asked(Context ctx) {
    var asked = new TreeMap<String, String>();
    ctx.queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("page") && !values.get(0).isEmpty()) {
                asked.put(name, values.get(0));
              }
            });
    return asked;
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
      Question question, Outlook outlook, Map<String, Side> supposed, Rows rows) {
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
                rows.address(member.id()),
                StanceLabel.of(""),
                "",
                "",
                "",
                Optional.empty(),
                0,
                "",
                choice));
      } else {
        said.add(rows.of(position, choice));
      }
    }
    said.addAll(silent);
    return List.copyOf(said);
  }

  /** Makes the rows of a board and numbers their evidence as it comes. */
  private static final class Rows {
    private final Question question;
    private final Set<String> known;
    private int footnotes;

    /**
     * @param known who has a page: a state may speak through others only
     */
    Rows(Question question, Set<String> known) {
      this.question = question;
      this.known = known;
    }

    IssueView.Row of(Position position, String supposed) {
      Optional<StatementLine> line = question.newest(position);
      if (line.isPresent()) {
        footnotes++;
      }
      return new IssueView.Row(
          position.actor().id(),
          Wording.capital(position.actor().name()),
          address(position.actor().id()),
          StanceLabel.of(position),
          position.via().orElse(""),
          Wording.basis(position.basis()),
          Wording.day(position.asOf()),
          line,
          line.isPresent() ? footnotes : 0,
          before(position),
          supposed);
    }

    Optional<String> address(String id) {
      return known.contains(id) ? Optional.of(Links.actor(id)) : Optional.empty();
    }
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
    return question.sides().stream()
        .limit(TIMELINE)
        .map(
            side ->
                new IssueView.Taken(
                    side.by(), side.label(), Wording.basis(side.basis()), side.line()))
        .toList();
  }
}
