package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Speakers as a registry with a record's edits knows them: those that were merged into another, and
 * those that go by a name that somebody added. Immutable.
 */
final class KnownActors {
  private final Registry registry;
  private final Gazetteer gazetteer;

  KnownActors(Registry registry, Gazetteer gazetteer) {
    this.registry = registry;
    this.gazetteer = gazetteer;
  }

  /** The reading with each of its speakers as the actor that is meant. */
  SourceReading known(SourceReading reading) {
    return new SourceReading(
        reading.speaker().map(this::known),
        reading.with().stream().map(this::known).toList(),
        reading.confidence());
  }

  private Speaker known(Speaker speaker) {
    Optional<Actor> meant =
        speaker instanceof Speaker.Named named
            ? merged(named).or(() -> called(named))
            : added(speaker);
    return meant.map(actor -> as(actor, speaker)).orElse(speaker);
  }

  private Optional<Actor> merged(Speaker.Named speaker) {
    return registry.actor(speaker.id()).filter(actor -> !actor.id().equals(speaker.id()));
  }

  /** The one actor of that kind that goes by the name, if no actor has it as its own. */
  private Optional<Actor> called(Speaker.Named speaker) {
    if (registry.actor(speaker.id()).isPresent()) {
      return Optional.empty();
    }
    String name = bare(speaker.name().orElse(""));
    boolean guessed =
        (speaker.type() == SpeakerType.ORGANISATION || speaker.type() == SpeakerType.GROUP)
            && gazetteer.named(name).isEmpty();
    return only(name).filter(actor -> guessed || actor.type() == speaker.type());
  }

  /** Whom the words name that the text alone does not tell: a name that somebody added. */
  private Optional<Actor> added(Speaker speaker) {
    String words = bare(speaker.label());
    return gazetteer.named(words).isPresent() ? Optional.empty() : only(words);
  }

  /** The one actor that somebody said goes by this name; not one that only an article names. */
  private Optional<Actor> only(String name) {
    Set<String> forms = Set.of(Spelling.fold(name), Spelling.fold("the " + name));
    List<Actor> actors =
        forms.stream()
            .flatMap(form -> registry.named(form).stream())
            .distinct()
            .filter(a -> a.id().indexOf('/') < 0)
            .filter(a -> a.aliases().stream().map(Spelling::fold).anyMatch(forms::contains))
            .toList();
    return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
  }

  private static String bare(String name) {
    return name.replaceFirst("^(?:[Tt]he|Mr\\.|Ms\\.|Mrs\\.) ", "");
  }

  private static Speaker as(Actor actor, Speaker speaker) {
    return new Speaker.Named(
        actor.id(),
        actor.type(),
        Optional.of(actor.name()),
        speaker.role(),
        speaker.affiliation(),
        speaker.label(),
        speaker.resolvedBy() == Resolution.NONE ? Resolution.NAME : speaker.resolvedBy());
  }
}
