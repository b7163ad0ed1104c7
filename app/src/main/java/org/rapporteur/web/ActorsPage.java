package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.store.ActorFilter;
import org.rapporteur.store.Page;
import org.rapporteur.store.StoredActor;

/** All actors, those who speak most first. */
final class ActorsPage {
  private final Room room;
  private final Hypermedia hypermedia;

  ActorsPage(Room room, Hypermedia hypermedia) {
    this.room = room;
    this.hypermedia = hypermedia;
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    int page = query.page();
    Optional<String> name = query.text("name");
    Optional<SpeakerType> type = query.choice("type", SpeakerType.class);
    Page<StoredActor> found = room.record().actors(new ActorFilter(name, type), Pager.slice(page));
    var kept = new LinkedHashMap<String, String>();
    name.ifPresent(n -> kept.put("name", n));
    type.ifPresent(t -> kept.put("type", t.name()));
    hypermedia.pageOrPart(
        ctx,
        "actors",
        new ActorsView(
            name.orElse(""),
            type.map(SpeakerType::name).orElse(""),
            found.items().stream().map(ActorsPage::line).toList(),
            Pager.of(found, page, "/actors", kept, "actor", "actors"),
            found.items().isEmpty() && kept.isEmpty()));
  }

  private static ActorsView.Line line(StoredActor actor) {
    return new ActorsView.Line(
        actor.id(),
        actor.name(),
        type(actor.type()),
        String.valueOf(actor.statements()),
        actor.first().map(Wording::day).orElse(""),
        actor.last().map(Wording::day).orElse(""));
  }

  static String type(SpeakerType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
