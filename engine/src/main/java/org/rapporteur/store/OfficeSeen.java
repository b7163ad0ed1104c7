package org.rapporteur.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.article.Publication;

/**
 * An office that articles of the record give somebody: learned from reading, and kept apart from
 * what ships or was added.
 *
 * @param role as the articles give it: "Foreign Minister"
 * @param affiliation the state or organisation, if they say it
 * @param first the day of the earliest article that says so; empty if none has a day
 * @param last the day of the latest
 * @param statements how many statements of the actor carry it
 * @param evidence the id of the first of those statements
 */
public record OfficeSeen(
    String role,
    Optional<String> affiliation,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int statements,
    String evidence) {

  private OfficeSeen and(OfficeSeen other) {
    return new OfficeSeen(
        role,
        affiliation,
        Stream.concat(first.stream(), other.first.stream()).min(LocalDate::compareTo),
        Stream.concat(last.stream(), other.last.stream()).max(LocalDate::compareTo),
        statements + other.statements,
        evidence);
  }

  /** The offices that a record's articles give an actor, those seen most first. */
  public static List<OfficeSeen> in(Record store, String actor) {
    Map<List<String>, OfficeSeen> seen = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>(List.of(actor));
    store.actor(actor).ifPresent(a -> ids.addAll(a.also()));
    store.eachStatement(
        StatementFilter.ALL.speaker(actor),
        stored ->
            Stream.concat(stored.statement().speaker().stream(), stored.statement().with().stream())
                .filter(s -> ids.contains(s.id()) && s.role().isPresent())
                .forEach(s -> seen.merge(key(s), of(s, stored), OfficeSeen::and)));
    return seen.values().stream()
        .sorted((a, b) -> Integer.compare(b.statements(), a.statements()))
        .toList();
  }

  private static List<String> key(Speaker speaker) {
    return List.of(speaker.role().orElse(""), speaker.affiliation().orElse(""));
  }

  private static OfficeSeen of(Speaker speaker, StoredStatement stored) {
    Optional<LocalDate> day = stored.article().published().map(Publication::date);
    return new OfficeSeen(
        speaker.role().orElse(""), speaker.affiliation(), day, day, 1, stored.statement().id());
  }
}
