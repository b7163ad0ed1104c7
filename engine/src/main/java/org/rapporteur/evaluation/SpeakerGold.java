package org.rapporteur.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.text.Span;

/**
 * An article whose attributions have their speakers.
 *
 * @param document what the article is called in messages
 * @param published its day, if known
 * @param cast everybody who speaks in it
 */
record SpeakerGold(
    String document,
    Optional<LocalDate> published,
    String text,
    List<Actor> cast,
    List<Labelled> attributions) {
  SpeakerGold {
    cast = List.copyOf(cast);
    attributions = List.copyOf(attributions);
  }

  /**
   * Who speaks.
   *
   * @param names as printed, the longest first
   * @param known the full name, where the article prints only part of it
   */
  record Actor(SpeakerType type, List<String> names, Optional<String> known) {
    Actor {
      names = List.copyOf(names);
    }

    String name() {
      return known.orElseGet(() -> names.isEmpty() ? "" : names.get(0));
    }

    /** Whether there is a name that could be given. */
    boolean isNameable() {
      return !name().isEmpty()
          && (type == SpeakerType.PERSON
              || type == SpeakerType.STATE
              || type == SpeakerType.ORGANISATION);
    }
  }

  /**
   * Whom a statement commits.
   *
   * @param principal the id of a state or organisation; empty if nobody but the speaker
   */
  record Commits(Optional<String> principal) {}

  /**
   * An attribution and whose words it is.
   *
   * @param number its number in the gold data, from 1
   * @param speakers several if they say it jointly; none if nobody states it
   * @param kind how the words about the source name the speaker; NONE where nobody speaks
   * @param unclear whether a careful reader cannot tell who speaks, or no label says it
   * @param commits whom it commits; empty if no label says it
   */
  record Labelled(
      int number,
      GoldAttribution spans,
      List<Actor> speakers,
      Resolution kind,
      boolean unclear,
      Optional<Commits> commits) {
    Labelled {
      speakers = List.copyOf(speakers);
    }

    Span content() {
      return spans.content().get(0);
    }
  }
}
