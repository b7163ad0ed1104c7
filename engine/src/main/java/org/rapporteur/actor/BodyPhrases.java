package org.rapporteur.actor;

import java.util.Optional;
import java.util.Set;

/**
 * Resolves descriptions of an organisation: "the ministry", "the group". One article, one thread.
 */
final class BodyPhrases {
  private static final Set<String> GENERAL =
      Set.of(
          "agency",
          "company",
          "firm",
          "group",
          "organization",
          "organisation",
          "association",
          "union",
          "alliance",
          "bureau",
          "newspaper",
          "paper",
          "outlet",
          "network",
          "website",
          "charity",
          "institute",
          "bank",
          "department",
          "ministry",
          "bloc");

  private final PhraseScene scene;
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final SpokenOrder spoken;
  private final NearSubjects near;

  BodyPhrases(PhraseScene scene, SpokenOrder spoken, NearSubjects near) {
    this.scene = scene;
    this.facts = scene.facts();
    this.words = scene.words();
    this.cast = scene.cast();
    this.speakers = scene.speakers();
    this.spoken = spoken;
    this.near = near;
  }

  Speaker body(SourcePhrase phrase) {
    int from = phrase.core().from();
    int start =
        Descriptions.isDefinite(words.at(from).lower()) && phrase.core().length() > 1
            ? from + 1
            : from;
    String noun = words.at(phrase.head()).lower();
    if (phrase.core().to() - start == 1) {
      Optional<Mention> full = Optional.empty();
      for (Mention m : cast.mentions()) {
        boolean ends =
            Spelling.fold(m.name()).endsWith(" " + noun)
                || Spelling.fold(m.name()).startsWith(noun + " of ");
        if (m.words().to() <= from && m.kind() == Mention.Kind.ORGANISATION && ends) {
          full = Optional.of(m);
        }
      }
      if (full.isPresent()) {
        return speakers.body(
            SpeakerType.ORGANISATION, full.get().name(), scene.label(phrase), Resolution.NAME);
      }
    }
    Optional<Speaker> same =
        phrase.core().to() - start == 1 && start > from
            ? spoken
                .onlyBody(phrase.whole().from())
                .or(() -> near.organisation(phrase.whole().from(), scene.label(phrase)))
            : Optional.empty();
    if (same.isPresent() && GENERAL.contains(noun)) {
      return Speakers.again(same.get(), scene.label(phrase), Resolution.OFFICE);
    }
    String name = words.text(start, phrase.core().to());
    Optional<String> affiliation =
        facts.gazetteer().all(words, phrase.core()).stream().map(Gazetteer.Match::name).findFirst();
    return speakers.described(SpeakerType.ORGANISATION, name, affiliation);
  }
}
