package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells apart several who speak together: "X and Y", "X, Y and Z". One article, one thread. */
final class JointPhrases {
  private static final Set<String> INCLUDING = Set.of("including", "include", "includes");

  private final PhraseScene scene;
  private final Words words;
  private final Cast cast;
  private final Function<SourcePhrase, Optional<Speaker>> byName;
  private final Function<SourcePhrase, Speaker> one;
  private final Function<SourcePhrase, Optional<Speaker>> part;

  /**
   * @param byName whom a phrase names
   * @param one whom a phrase of one speaker means
   * @param part whom a part may mean that is not introduced by name: "she and her aides"
   */
  JointPhrases(
      PhraseScene scene,
      Function<SourcePhrase, Optional<Speaker>> byName,
      Function<SourcePhrase, Speaker> one,
      Function<SourcePhrase, Optional<Speaker>> part) {
    this.scene = scene;
    this.words = scene.words();
    this.cast = scene.cast();
    this.byName = byName;
    this.one = one;
    this.part = part;
  }

  /** "others, including X and Y": those two, if each is named and not again a description. */
  List<Speaker> included(SourcePhrase phrase) {
    for (int at = phrase.core().to(); at < phrase.whole().to() - 1; at++) {
      if (words.isAny(at, INCLUDING)) {
        List<Speaker> named = joint(scene.phrase(at + 1, phrase.whole().to()));
        return named.stream().allMatch(s -> s.type() != SpeakerType.GROUP && s.name().isPresent())
            ? named
            : List.of();
      }
    }
    return List.of();
  }

  /** Several who speak together: "X and Y", "X, Y and Z", "X as well as Y"; empty if one does. */
  List<Speaker> joint(SourcePhrase phrase) {
    return joint(phrase, part);
  }

  /**
   * The same.
   *
   * @param others whom a part may mean that is not introduced by name
   */
  List<Speaker> joint(SourcePhrase phrase, Function<SourcePhrase, Optional<Speaker>> others) {
    int from = phrase.whole().from();
    int start = words.is(from, "both") ? from + 1 : from;
    boolean summed = words.isAny(phrase.whole().to() - 1, Set.of("all", "both"));
    int end = summed ? phrase.whole().to() - 1 : phrase.whole().to();
    for (int at = start + 1; at < end - 1; at++) {
      if (words.is(at, "who")) {
        return List.of();
      }
      at = pastBracket(at, end);
      int joint = cast.at(at).isPresent() && start == from ? 0 : jointLength(at);
      if (joint == 0) {
        continue;
      }
      List<Speaker> first = listed(start, at, others);
      if (first.isEmpty()) {
        return List.of();
      }
      var speakers = new ArrayList<>(first);
      SourcePhrase second = scene.phrase(at + joint, end);
      if (second.isEmpty()) {
        return List.of();
      }
      List<Speaker> rest = joint(second, others);
      speakers.addAll(rest.isEmpty() ? List.of(one.apply(second)) : rest);
      return speakers;
    }
    return List.of();
  }

  /** The names before "and"; empty if that stands inside a description of one of them. */
  private List<Speaker> listed(int from, int to, Function<SourcePhrase, Optional<Speaker>> others) {
    var speakers = new ArrayList<Speaker>();
    boolean described = false;
    int start = from;
    for (int at = from; at <= to; at++) {
      at = at < to ? pastBracket(at, to) : at;
      if (at < to && !words.is(at, ",")) {
        continue;
      }
      SourcePhrase piece = scene.phrase(start, at);
      start = at + 1;
      if (piece.isEmpty()) {
        described = false;
        continue;
      }
      Optional<Speaker> named =
          isIntroduced(piece)
              ? byName.apply(piece).or(() -> others.apply(piece))
              : Optional.empty();
      if (named.isPresent()) {
        speakers.add(named.get());
      } else if (speakers.isEmpty()) {
        return List.of();
      } else {
        described = true;
      }
    }
    return described ? List.of() : speakers;
  }

  private boolean isIntroduced(SourcePhrase phrase) {
    return phrase.core().to() == phrase.whole().to() || words.is(phrase.core().to(), "(");
  }

  /** Past "(…)" if one begins here. */
  private int pastBracket(int at, int end) {
    int past = at;
    if (words.is(at, "(")) {
      while (past < end - 1 && !words.is(past, ")")) {
        past++;
      }
    }
    return past;
  }

  private int jointLength(int at) {
    if (words.is(at, "and") || words.is(at, "&") || words.is(at, "or")) {
      return 1;
    }
    if (words.is(at, "as") && words.is(at + 1, "well") && words.is(at + 2, "as")) {
      return 3;
    }
    return words.is(at, "along") && words.is(at + 1, "with") ? 2 : 0;
  }
}
