package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.Tenure;
import org.rapporteur.stance.Position;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredActor;
import org.rapporteur.store.StoredStatement;

/** One actor: who it is, what it says; and whether two are one. */
final class ActorPage {
  private static final int SHOWN = 12;
  private static final int LOOKED_AT = 300; // statements, for roles

  private static final int AGREEING = 15;

  private final Registry registry = Registry.shipped();
  private final Record record;
  private final Questions questions;
  private final Hypermedia hypermedia;
  private final Access access;

  ActorPage(Room room, Questions questions, Hypermedia hypermedia, Access access) {
    this.access = access;
    this.record = room.record();
    this.questions = questions;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    StoredActor actor = find(ctx.pathParam("id"));
    Page<StoredStatement> said =
        record.statements(StatementFilter.ALL.speaker(actor.id()), Slice.first(LOOKED_AT));
    hypermedia.page(
        ctx,
        "actor",
        new ActorView(
            actor.id(),
            actor.name(),
            ActorsPage.type(actor.type()),
            spoken(actor),
            offices(actor),
            roles(actor, said.items()),
            positions(actor),
            questions.all().stream()
                .flatMap(q -> HomePage.contradictions(q, position -> isIts(position, actor)))
                .toList(),
            agreements(actor),
            said.items().stream().limit(SHOWN).map(StatementLine::of).toList(),
            "/statements?speaker=" + Links.segment(actor.id()),
            actor.also(),
            Notes.on(actor.id(), record)));
  }

  void merge(Context ctx) {
    StoredActor actor = find(ctx.pathParam("id"));
    @Nullable String name = ctx.formParam("into");
    String into =
        record.actorsNamed(name == null ? "" : name.strip()).stream()
            .filter(id -> !id.equals(actor.id()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("The record has no other actor " + name + "."));
    RecordRegistry.of(record)
        .apply(new RegistryChange.Merge(actor.id(), into), access.viewer(ctx).name());
    ctx.redirect(Links.actor(into), HttpStatus.SEE_OTHER);
  }

  void part(Context ctx) {
    @Nullable String id = ctx.formParam("actor");
    if (id == null) {
      throw Refusal.badRequest("actor: expected the id of the actor to part.");
    }
    RecordRegistry.of(record).apply(new RegistryChange.Split(id), access.viewer(ctx).name());
    ctx.redirect(Links.actor(id), HttpStatus.SEE_OTHER);
  }

  private StoredActor find(String id) {
    return record
        .actor(id)
        .orElseThrow(() -> Refusal.notFound("The record has no actor " + id + "."));
  }

  private static String spoken(StoredActor actor) {
    String count = Wording.count(actor.statements(), "statement", "statements");
    return actor.first().isEmpty() || actor.last().isEmpty()
        ? count
        : actor.first().equals(actor.last())
            ? count + " on " + Wording.day(actor.first())
            : "%s from %s to %s"
                .formatted(count, Wording.day(actor.first()), Wording.day(actor.last()));
  }

  /** What ships with the program of its offices, the newest first. */
  private List<ActorView.Role> offices(StoredActor actor) {
    return Stream.concat(Stream.of(actor.id()), actor.also().stream())
        .flatMap(id -> registry.offices(id).stream())
        .sorted(
            Comparator.comparing(
                (Tenure t) -> t.from().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .map(
            tenure ->
                new ActorView.Role(
                    tenure.office()
                        + registry.actor(tenure.body()).map(of -> ", " + of.name()).orElse(""),
                    tenure.from().map(Wording::day).orElse("")
                        + " to "
                        + tenure.to().map(Wording::day).orElse("now")))
        .toList();
  }

  /** What the articles call it, the newest first. */
  private static List<ActorView.Role> roles(StoredActor actor, List<StoredStatement> said) {
    Map<String, TreeSet<LocalDate>> days = new LinkedHashMap<>();
    for (StoredStatement stored : said) {
      Stream.concat(stored.statement().speaker().stream(), stored.statement().with().stream())
          .filter(s -> s.id().equals(actor.id()) || actor.also().contains(s.id()))
          .map(ActorPage::role)
          .flatMap(Optional::stream)
          .forEach(
              role -> {
                TreeSet<LocalDate> seen = days.computeIfAbsent(role, r -> new TreeSet<>());
                Wording.day(stored).ifPresent(seen::add);
              });
    }
    var roles = new ArrayList<ActorView.Role>();
    days.forEach(
        (role, seen) ->
            roles.add(
                new ActorView.Role(
                    role,
                    seen.isEmpty()
                        ? ""
                        : seen.first().equals(seen.last())
                            ? Wording.day(seen.first())
                            : Wording.day(seen.first()) + " to " + Wording.day(seen.last()))));
    return List.copyOf(roles);
  }

  private static Optional<String> role(Speaker speaker) {
    return Optional.of(Wording.list(Stream.of(speaker.role(), speaker.affiliation())))
        .filter(words -> !words.isEmpty());
  }

  /** Its own positions, and those of the state that it spoke for. */
  private List<ActorView.Stand> positions(StoredActor actor) {
    var stands = new ArrayList<ActorView.Stand>();
    for (Question question : questions.all()) {
      for (Position position : question.positions()) {
        boolean own = position.actor().id().equals(actor.id());
        if (isIts(position, actor)) {
          String forWhom = own ? "" : "for " + position.actor().name();
          String before = IssuePage.before(position);
          question
              .newest(position)
              .ifPresent(
                  line ->
                      stands.add(
                          new ActorView.Stand(
                              StanceLabel.of(position),
                              question.address(),
                              question.issue().proposition(),
                              line,
                              Wording.list(
                                  Stream.of(forWhom, Wording.basis(position.basis()), before)
                                      .map(w -> Optional.of(w).filter(x -> !x.isEmpty()))))));
        }
      }
    }
    return List.copyOf(stands);
  }

  /** Whether it holds a position, or spoke for the state that does. */
  private static boolean isIts(Position position, StoredActor actor) {
    return position.actor().id().equals(actor.id())
        || position.evidence().stream().anyMatch(j -> j.holder().id().equals(actor.id()));
  }

  private List<ActorView.Agreement> agreements(StoredActor actor) {
    return Agreement.of(actor.id(), questions.all()).stream()
        .limit(AGREEING)
        .map(
            pair -> {
              Agreement.Party other = pair.other(actor.id());
              return new ActorView.Agreement(
                  other.name(),
                  Links.agreement(actor.id(), other.id()),
                  String.valueOf(pair.same()),
                  String.valueOf(pair.opposite()));
            })
        .toList();
  }
}
