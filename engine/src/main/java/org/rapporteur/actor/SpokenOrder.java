package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who has spoken in an article so far, and where. Grows while sources are resolved. */
final class SpokenOrder {
  private static final int NEAR = 2; // sentences back that "they" and "it" may reach

  private final Words words;
  private final List<Spoken> spoken = new ArrayList<>();

  /** Who spoke where. */
  private record Spoken(int place, Speaker speaker, List<Speaker> with) {
    boolean several() {
      return !with.isEmpty();
    }
  }

  SpokenOrder(Words words) {
    this.words = words;
  }

  void remember(Speaker speaker, List<Speaker> with, int place) {
    spoken.add(new Spoken(place, speaker, List.copyOf(with)));
  }

  /** The last unnamed speaker who is such a one: "the diplomat". */
  Optional<Speaker> lastUnnamed(String noun) {
    Optional<Speaker> last = Optional.empty();
    for (Spoken s : spoken) {
      if (s.speaker() instanceof Speaker.Unnamed u
          && u.role().filter(r -> Spelling.fold(r).endsWith(noun)).isPresent()) {
        last = Optional.of(u);
      }
    }
    return last;
  }

  /** The last to speak before this place, near enough, if that is several or a body. */
  Optional<Speaker> lastPlural(int place) {
    return last(place)
        .filter(
            s ->
                s.several()
                    || s.speaker().type() == SpeakerType.GROUP
                    || isBody(s)
                    || severalUnnamed(s))
        .filter(s -> !s.several())
        .map(Spoken::speaker);
  }

  /** The last to speak jointly before this place, if they were the last of all and near enough. */
  Optional<SourceReading> lastJoint(int place) {
    return last(place).filter(Spoken::several).map(s -> SourceReading.of(s.speaker(), s.with()));
  }

  /** The last who spoke jointly before this place, at any distance, if just two did. */
  Optional<SourceReading> lastPair(int place) {
    return spoken.stream()
        .filter(s -> s.place() < place && s.with().size() == 1)
        .reduce((earlier, later) -> later)
        .map(s -> SourceReading.of(s.speaker(), s.with()));
  }

  /** The organisation that spoke before this place, if just one did. */
  Optional<Speaker> onlyBody(int place) {
    List<Speaker> bodies =
        spoken.stream()
            .filter(s -> s.place() < place)
            .map(Spoken::speaker)
            .filter(
                s ->
                    s.type() == SpeakerType.ORGANISATION
                        && s.resolvedBy() != Resolution.DESCRIPTION)
            .toList();
    return bodies.stream().map(Speaker::id).distinct().count() == 1
        ? Optional.of(bodies.get(0))
        : Optional.empty();
  }

  Optional<Speaker> lastBody(int place) {
    return last(place).filter(SpokenOrder::isBody).map(Spoken::speaker);
  }

  private static boolean severalUnnamed(Spoken s) {
    return s.speaker() instanceof Speaker.Unnamed u && u.count().orElse(1) > 1;
  }

  private static boolean isBody(Spoken s) {
    return s.speaker().type() == SpeakerType.ORGANISATION
        || s.speaker().type() == SpeakerType.STATE;
  }

  private Optional<Spoken> last(int place) {
    Optional<Spoken> last = Optional.empty();
    for (Spoken s : spoken) {
      if (s.place() < place
          && words.at(place).sentence() - words.at(s.place()).sentence() <= NEAR) {
        last = Optional.of(s);
      }
    }
    return last;
  }
}
