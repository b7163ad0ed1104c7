package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom "it" and "they" may mean though they have not spoken: the body that is the subject of this
 * sentence or the one before, the persons named together there. One article, one thread.
 */
final class NearSubjects {
  private static final int NEAR = 1; // sentences back
  private static final Set<String> GOVERNORS =
      Set.of(
          "of", "at", "for", "in", "with", "from", "on", "to", "by", "against", "than", "about",
          "over", "like", "under", "near", "between", "among", "after", "before", "inside");
  private static final Set<String> DETERMINERS = // that no name of a body takes of itself
      Set.of("a", "an", "its", "his", "her", "their", "our", "this", "any", "every", "another");

  private static final Set<String> PUBLIC =
      Set.of(
          "college",
          "court",
          "committee",
          "party",
          "house",
          "senate",
          "congress",
          "council",
          "commission",
          "convention",
          "parliament",
          "government");

  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;

  NearSubjects(Facts facts, Words words, Cast cast, Speakers speakers) {
    this.facts = facts;
    this.words = words;
    this.cast = cast;
    this.speakers = speakers;
  }

  /** The only state or organisation named so near, or of several the last that is a subject. */
  Optional<Speaker> body(int place, String label) {
    List<Mention> near =
        cast.mentions().stream()
            .filter(m -> m.words().from() < place && isNear(m.words().from(), place))
            .filter(this::isBody)
            .toList();
    boolean only = near.stream().map(Mention::name).distinct().count() == 1;
    return near.stream()
        .filter(m -> only || isSubject(m))
        .reduce((earlier, later) -> later)
        .map(
            m ->
                speakers.body(
                    m.kind() == Mention.Kind.ORGANISATION
                        ? SpeakerType.ORGANISATION
                        : SpeakerType.STATE,
                    m.name(),
                    label,
                    Resolution.PRONOUN));
  }

  /**
   * The organisation named so near, if it is one only: for "the company", not for a public body.
   */
  Optional<Speaker> organisation(int place, String label) {
    List<Mention> near =
        cast.mentions().stream()
            .filter(m -> m.words().from() < place && isNear(m.words().from(), place))
            .filter(m -> m.kind() == Mention.Kind.ORGANISATION && isBody(m))
            .filter(m -> !PUBLIC.contains(words.at(m.words().to() - 1).lower()))
            .toList();
    return near.stream().map(Mention::name).distinct().count() == 1
        ? Optional.of(
            speakers.body(SpeakerType.ORGANISATION, near.get(0).name(), label, Resolution.OFFICE))
        : Optional.empty();
  }

  /** A state or organisation by its name: not "the Chinese company", not "a NATO office". */
  private boolean isBody(Mention mention) {
    boolean body =
        switch (mention.kind()) {
          case ORGANISATION, METONYM -> true;
          case STATE ->
              facts
                  .gazetteer()
                  .of(words, mention.words())
                  .filter(m -> m.kind() == Gazetteer.Kind.NAME)
                  .isPresent();
          case PERSON, PART, PLACE, OTHER -> false;
        };
    int from = mention.words().from();
    boolean modifies = words.together(from, from - 1) && words.isAny(from - 1, DETERMINERS);
    return body && !modifies && !words.at(from).quoted();
  }

  /** That no preposition governs, and that owns nothing. */
  private boolean isSubject(Mention mention) {
    int from = mention.words().from();
    int before = words.is(from - 1, "the") ? from - 2 : from - 1;
    int after = mention.words().to();
    boolean governed = words.together(from, before) && words.isAny(before, GOVERNORS);
    return !governed && !(words.has(after) && words.at(after).isPossessive());
  }

  private boolean isNear(int at, int place) {
    return words.at(place).sentence() - words.at(at).sentence() <= NEAR;
  }

  /** The two or more persons last named together, "X and Y", in a sentence so near. */
  List<Speaker> persons(int place, String label) {
    List<Mention> named =
        cast.mentions().stream()
            .filter(m -> m.words().from() < place && isNear(m.words().from(), place))
            .filter(m -> !words.at(m.words().from()).quoted() && cast.bearer(m).isPresent())
            .toList();
    for (int last = named.size() - 1; last > 0; last--) {
      Mention second = named.get(last);
      int first = last - 1;
      if (!words.is(second.from() - 1, "and")
          || named.get(first).words().to() != second.from() - 1) {
        continue;
      }
      while (first > 0
          && words.is(named.get(first).from() - 1, ",")
          && named.get(first - 1).words().to() == named.get(first).from() - 1) {
        first--;
      }
      return words.isAny(named.get(first).from() - 1, GOVERNORS)
          ? List.of()
          : named.subList(first, last + 1).stream()
              .map(m -> speakers.person(cast.bearer(m).orElseThrow(), label, Resolution.PRONOUN))
              .toList();
    }
    return List.of();
  }
}
