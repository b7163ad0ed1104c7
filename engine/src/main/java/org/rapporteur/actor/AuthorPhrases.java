package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Resolves the author of a piece of writing: "a CNN/ORC poll", "the report by Ann Example". One
 * article, one thread.
 */
final class AuthorPhrases {
  private final PhraseScene scene;
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final Speakers speakers;
  private final NamedPhrases names;
  private final JointPhrases together;
  private final Function<SourcePhrase, Speaker> one;
  private final IntFunction<Optional<Speaker>> owner;

  /**
   * @param one whom a phrase of one speaker means
   * @param owner whom a pronoun at a place means
   */
  AuthorPhrases(
      PhraseScene scene,
      NamedPhrases names,
      JointPhrases together,
      Function<SourcePhrase, Speaker> one,
      IntFunction<Optional<Speaker>> owner) {
    this.scene = scene;
    this.facts = scene.facts();
    this.words = scene.words();
    this.cast = scene.cast();
    this.speakers = scene.speakers();
    this.names = names;
    this.together = together;
    this.one = one;
    this.owner = owner;
  }

  /** Whom the words beside a piece of writing name as its author. */
  Optional<SourceReading> author(Words.Run run) {
    SourcePhrase phrase = SourcePhrase.of(words, run, cast);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    if (phrase.whole().length() == 1) {
      Optional<Speaker> meant = owner.apply(phrase.whole().from());
      if (meant.isPresent()) {
        return meant.map(s -> SourceReading.of(s, List.of()));
      }
    }
    List<Speaker> several = alternatives(phrase);
    if (!several.isEmpty()) {
      return Optional.of(SourceReading.of(several.get(0), several.subList(1, several.size())));
    }
    List<Speaker> joint = together.joint(phrase, this::loose);
    if (joint.size() > 1) {
      return Optional.of(SourceReading.of(joint.get(0), joint.subList(1, joint.size())));
    }
    Optional<Speaker> name = loose(phrase).filter(s -> phrase.core().length() > 1);
    if (name.isPresent() && names.named(phrase).isEmpty()) {
      return name.map(s -> SourceReading.of(s, List.of()));
    }
    Speaker author = one.apply(phrase);
    boolean usable =
        author instanceof Speaker.Named n
            ? n.type() != SpeakerType.GROUP
                && n.resolvedBy() != Resolution.DESCRIPTION
                && !(n.name().orElse("").length() <= 2) // "the IG report"
            : author instanceof Speaker.Unnamed;
    if (usable) {
      return Optional.of(SourceReading.of(author, List.of()));
    }
    return loose(phrase).map(s -> SourceReading.of(s, List.of()));
  }

  /** "CNN/ORC", "Example Post-ABC News": bodies that did something together. */
  private List<Speaker> alternatives(SourcePhrase phrase) {
    String[] parts = words.text(phrase.core()).split("\\s*/\\s*|(?<=\\p{L})-(?=\\p{Lu})", -1);
    if (parts.length < 2) {
      return List.of();
    }
    var bodies = new ArrayList<Speaker>();
    boolean known = false;
    for (String part : parts) {
      String bare = part.replaceFirst("^(?:the|a|an) ", "");
      if (bare.isEmpty() || !Character.isUpperCase(bare.charAt(0))) {
        return List.of();
      }
      Optional<String> name = facts.gazetteer().named(bare);
      known |= name.isPresent() || bare.equals(bare.toUpperCase(Locale.ROOT));
      bodies.add(
          speakers.body(
              SpeakerType.ORGANISATION,
              name.orElseGet(() -> fullName(bare)),
              scene.label(phrase),
              Resolution.NAME));
    }
    return known ? bodies : List.of();
  }

  /** A name that nothing tells of, where only somebody who writes can stand. */
  private Optional<Speaker> loose(SourcePhrase phrase) {
    Optional<Mention> mention =
        cast.at(phrase.head()).filter(m -> m.words().to() == phrase.core().to());
    return mention
        .filter(m -> m.kind() == Mention.Kind.PART || m.kind() == Mention.Kind.OTHER)
        .filter(m -> !facts.roles().isModifier(words.at(m.words().from())) || isLong(m))
        .filter(m -> m.words().length() > 1 || isTelling(words.at(m.words().from())))
        .map(
            m ->
                speakers.body(
                    SpeakerType.ORGANISATION,
                    fullName(words.text(nameStart(phrase, m), m.words().to())),
                    scene.label(phrase),
                    Resolution.NAME));
  }

  private boolean isLong(Mention mention) {
    return mention.words().length() > 1
        && !facts.roles().isModifier(words.at(mention.words().to() - 1));
  }

  /** A state's name just before is part of this one: "U.S. Census". */
  private int nameStart(SourcePhrase phrase, Mention mention) {
    return cast.at(mention.words().from() - 1)
        .filter(m -> m.kind() == Mention.Kind.STATE && m.words().from() >= phrase.core().from())
        .map(m -> m.words().from())
        .orElse(mention.words().from());
  }

  private static boolean isTelling(Word word) {
    return !word.opens() && word.form().length() > 2;
  }

  /** The longer name of a body of this article that begins or ends with these words. */
  private String fullName(String name) {
    return cast.mentions().stream()
        .filter(m -> m.kind() == Mention.Kind.ORGANISATION)
        .map(Mention::name)
        .filter(n -> n.startsWith(name + " ") || n.endsWith(" " + name))
        .findFirst()
        .orElse(name);
  }
}
