package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Resolves a source that is a name or a noun phrase: asks in turn those who know names, offices,
 * bodies and several together. One article, one thread.
 */
final class PhraseResolver {
  private final PhraseScene scene;
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final Descriptions descriptions;
  private final Documents documents;
  private final Summed summed;
  private final NamedPhrases names;
  private final FollowingPhrases followings;
  private final OfficePhrases offices;
  private final BodyPhrases bodies;
  private final JointPhrases together;
  private final AuthorPhrases authors;
  private IntFunction<Optional<Speaker>> owner = place -> Optional.empty();

  PhraseResolver(
      PhraseScene scene,
      AppositionFinder appositions,
      Incumbents incumbents,
      Descriptions descriptions,
      SpokenOrder spoken,
      AntecedentChooser chooser) {
    this.scene = scene;
    this.facts = scene.facts();
    this.words = scene.words();
    this.cast = scene.cast();
    this.speakers = scene.speakers();
    this.descriptions = descriptions;
    IntFunction<Optional<Speaker>> pronoun = place -> owner.apply(place);
    documents = new Documents(facts, words, cast);
    summed = new Summed(facts, words, cast, speakers, spoken);
    names = new NamedPhrases(scene, appositions);
    followings = new FollowingPhrases(scene, pronoun);
    offices = new OfficePhrases(scene, incumbents, descriptions, spoken, chooser);
    bodies = new BodyPhrases(scene, spoken, new NearSubjects(facts, words, cast, speakers));
    together = new JointPhrases(scene, names::named, this::one, this::part);
    authors = new AuthorPhrases(scene, names, together, this::one, pronoun);
  }

  /**
   * Makes ready to resolve phrases.
   *
   * @param pronoun whom a pronoun at a place means, if that is somebody with a name
   */
  void begin(IntFunction<Optional<Speaker>> pronoun) {
    owner = pronoun;
    documents.learn(authors::author);
  }

  SourceReading resolve(SourcePhrase phrase) {
    if (documents.isWriting(phrase)) {
      return documents
          .author(phrase, authors::author)
          .map(r -> relabelled(r, scene.label(phrase)))
          .orElseGet(() -> SourceReading.of(one(phrase), List.of()));
    }
    List<Speaker> joint = together.joint(phrase);
    if (joint.isEmpty()) {
      joint = summed.several(phrase);
    }
    if (joint.isEmpty()) {
      joint = together.included(phrase);
    }
    return joint.isEmpty()
        ? SourceReading.of(one(phrase), List.of())
        : SourceReading.of(joint.get(0), joint.subList(1, joint.size()));
  }

  private static SourceReading relabelled(SourceReading reading, String label) {
    return new SourceReading(
        reading.speaker().map(s -> Speakers.again(s, label, s.resolvedBy())),
        reading.with(),
        reading.confidence());
  }

  private Speaker one(SourcePhrase phrase) {
    Optional<Speaker> named = names.named(phrase);
    if (named.isPresent()) {
      return named.get();
    }
    Optional<Speaker> apposed = names.apposed(phrase);
    if (apposed.isPresent()) {
      return apposed.get();
    }
    Optional<Speaker> following = followings.following(phrase);
    if (following.isPresent()) {
      return following.get();
    }
    Word head = words.at(phrase.head());
    if (descriptions.isQuantified(phrase)) {
      return partitive(phrase).orElseGet(() -> group(phrase));
    }
    Optional<Roles.Role> role =
        facts.roles().ending(words, phrase.core().from(), phrase.core().to());
    if (role.isPresent() && !offices.isTitle(phrase, role.get())) {
      return role.get().plural() ? several(phrase, role.get()) : offices.single(phrase, role.get());
    }
    if (facts.roles().isOrganisationNoun(head)) {
      return bodies.body(phrase);
    }
    if (Descriptions.isPlural(head) && !head.isUpperCase()) {
      return group(phrase);
    }
    Optional<Speaker> printed = names.printed(phrase);
    if (printed.isPresent()) {
      return printed.get();
    }
    List<String> candidates =
        cast.at(phrase.head())
            .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER)
            .map(m -> List.of(m.name()))
            .orElse(List.of());
    return speakers.unknown(
        phrase.whole().from(), scene.label(phrase), candidates, Optional.empty());
  }

  /** "She and her aides", "the Example campaign and its allies": the first of these. */
  private Optional<Speaker> part(SourcePhrase piece) {
    return piece.whole().length() == 1
        ? owner.apply(piece.whole().from())
        : followings.following(piece);
  }

  /** "one of the aides": an unnamed aide. */
  private Optional<Speaker> partitive(SourcePhrase phrase) {
    if (!words.is(phrase.head(), "one") || !words.is(phrase.rest().from(), "of")) {
      return Optional.empty();
    }
    SourcePhrase of = scene.phrase(phrase.rest().from() + 1, phrase.whole().to());
    return facts
        .roles()
        .ending(words, of.core().from(), of.core().to())
        .map(
            r ->
                speakers.unnamed(
                    phrase.whole().from(),
                    r.noun(),
                    descriptions.affiliation(of, r),
                    OptionalInt.of(1),
                    scene.label(phrase)));
  }

  private Speaker several(SourcePhrase phrase, Roles.Role role) {
    OptionalInt count = descriptions.count(phrase);
    if (count.isPresent()) {
      return speakers.unnamed(
          phrase.whole().from(),
          descriptions.role(phrase, role),
          descriptions.affiliation(phrase, role),
          count,
          scene.label(phrase));
    }
    return group(phrase);
  }

  private Speaker group(SourcePhrase phrase) {
    return speakers.described(SpeakerType.GROUP, scene.label(phrase), Optional.empty());
  }
}
