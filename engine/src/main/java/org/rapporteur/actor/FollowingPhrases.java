package org.rapporteur.actor;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Resolves what goes by its head's name: "his campaign", "the Example administration". One article,
 * one thread.
 */
final class FollowingPhrases {
  private static final Set<String> FOLLOWINGS =
      Set.of("campaign", "administration", "team", "camp", "campaigns");

  private final PhraseScene scene;
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final IntFunction<Optional<Speaker>> owner;

  /**
   * @param owner whom a pronoun at a place means
   */
  FollowingPhrases(PhraseScene scene, IntFunction<Optional<Speaker>> owner) {
    this.scene = scene;
    this.facts = scene.facts();
    this.words = scene.words();
    this.cast = scene.cast();
    this.speakers = scene.speakers();
    this.owner = owner;
  }

  /** "his campaign", "the Example administration": what goes by its head's name. */
  Optional<Speaker> following(SourcePhrase phrase) {
    int head = phrase.head();
    if (!words.isAny(head, FOLLOWINGS) || phrase.core().length() < 2) {
      return Optional.empty();
    }
    int end = words.at(head - 1).isPossessive() ? head - 1 : head;
    while (end > phrase.core().from() && facts.roles().isModifier(words.at(end - 1))) {
      end--;
    }
    int last = end - 1;
    Optional<String> name =
        cast.at(last)
            .flatMap(cast::bearer)
            .map(Person::name)
            .or(() -> owner.apply(phrase.core().from()).flatMap(Speaker::name))
            .or(() -> definite(phrase) ? followed(head) : Optional.empty());
    return name.map(
        n ->
            speakers.body(
                SpeakerType.ORGANISATION,
                n + " " + words.at(head).lower(),
                scene.label(phrase),
                last == phrase.core().from() && cast.at(last).isEmpty()
                    ? Resolution.PRONOUN
                    : Resolution.NAME));
  }

  private boolean definite(SourcePhrase phrase) {
    return phrase.core().length() == 2 && words.is(phrase.core().from(), "the");
  }

  /** Whose campaign or administration was last spoken of before this place. */
  private Optional<String> followed(int place) {
    for (int at = place - 1; at > 0; at--) {
      if (words.at(at).lower().equals(words.at(place).lower())) {
        int end = words.at(at - 1).isPossessive() ? at - 1 : at;
        Optional<Person> person = cast.at(end - 1).flatMap(cast::bearer);
        if (person.isPresent()) {
          return person.map(Person::name);
        }
      }
    }
    return Optional.empty();
  }
}
