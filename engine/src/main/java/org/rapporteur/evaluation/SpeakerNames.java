package org.rapporteur.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.evaluation.SpeakerGold.Actor;

/**
 * Whether a name that was given is the gold speaker's. Accents, case and honorifics do not count. A
 * person's last name must agree and the first name must not contradict; a part of the name is
 * enough where the cast has nobody else who goes by it. A state or organisation must go by the name
 * in print, by its initials, or in the registry.
 */
final class SpeakerNames {
  private static final Set<String> HONORIFICS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "sir",
          "lord",
          "lady",
          "sen",
          "senator",
          "rep",
          "gov",
          "gen",
          "lt",
          "col",
          "sgt",
          "rev",
          "president",
          "judge",
          "justice",
          "professor",
          "prof",
          "former",
          "the");
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private final SpeakerGold gold;
  private final Function<String, Optional<String>> registry;

  /**
   * @param registry the name by which the registry knows a state or organisation
   */
  SpeakerNames(SpeakerGold gold, Function<String, Optional<String>> registry) {
    this.gold = gold;
    this.registry = registry;
  }

  boolean isRight(Actor actor, String given) {
    return actor.type() == SpeakerType.PERSON ? isPerson(actor, given) : isBody(actor, given);
  }

  private boolean isPerson(Actor actor, String given) {
    List<String> said = tokens(given);
    if (said.isEmpty()) {
      return false;
    }
    if (said.size() == 1) {
      return isPart(actor, said.get(0));
    }
    return forms(actor)
        .map(SpeakerNames::tokens)
        .filter(form -> form.size() > 1)
        .anyMatch(
            form ->
                form.equals(said)
                    || (form.get(form.size() - 1).equals(said.get(said.size() - 1))
                        && agree(form.get(0), said.get(0))));
  }

  /** One word: the last name, or a form in print, that no other person of the cast has. */
  private boolean isPart(Actor actor, String part) {
    return goesBy(actor, part)
        && gold.cast().stream()
            .filter(a -> a.type() == SpeakerType.PERSON && !a.equals(actor))
            .noneMatch(a -> last(a.name()).equals(part));
  }

  private static boolean goesBy(Actor actor, String part) {
    return last(actor.name()).equals(part)
        || forms(actor).anyMatch(f -> tokens(f).equals(List.of(part)));
  }

  private static boolean agree(String one, String other) {
    return one.equals(other)
        || (one.length() == 1 && other.startsWith(one))
        || (other.length() == 1 && one.startsWith(other))
        || (Math.min(one.length(), other.length()) >= 3
            && (one.startsWith(other) || other.startsWith(one)));
  }

  private boolean isBody(Actor actor, String given) {
    List<String> said = tokens(given);
    Optional<String> known = registry.apply(given);
    return forms(actor)
        .anyMatch(
            form ->
                tokens(form).equals(said)
                    || isShortened(tokens(form), said)
                    || isShortened(said, tokens(form))
                    || initials(form).equals(String.join("", said))
                    || initials(given).equals(String.join("", tokens(form)))
                    || registry.apply(form).filter(n -> n.equals(given)).isPresent()
                    || (known.isPresent() && registry.apply(form).equals(known)));
  }

  /** "Muster campaign" for "Eva Muster campaign": same end, two words or more. */
  private static boolean isShortened(List<String> name, List<String> shorter) {
    return shorter.size() >= 2
        && shorter.size() < name.size()
        && (name.subList(name.size() - shorter.size(), name.size()).equals(shorter)
            || (OWNERS.contains(shorter.get(0)) && last(name).equals(last(shorter))));
  }

  private static String last(List<String> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private static Stream<String> forms(Actor actor) {
    return Stream.concat(actor.known().stream(), actor.names().stream());
  }

  /** The first letters of the capitalised words, if there are two or more. */
  private static String initials(String name) {
    var letters = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return letters.length() < 2 ? "-" : letters.toString();
  }

  /** The last word of a name, without "Jr." and the like, folded. */
  static String last(String name) {
    List<String> tokens = tokens(name);
    return tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
  }

  /** The folded words of a name, honorifics and suffixes left out. */
  static List<String> tokens(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replace('ø', 'o')
            .replace('Ø', 'o')
            .replace('ł', 'l')
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]s\\b|['’]$", "")
            .replaceAll("[.'’]", "");
    var tokens =
        new ArrayList<String>(
            Arrays.stream(folded.split("[^\\p{L}\\p{N}]+", -1)).filter(t -> !t.isEmpty()).toList());
    while (tokens.size() > 1 && HONORIFICS.contains(tokens.get(0))) {
      tokens.remove(0);
    }
    while (tokens.size() > 1 && SUFFIXES.contains(tokens.get(tokens.size() - 1))) {
      tokens.remove(tokens.size() - 1);
    }
    return List.copyOf(tokens);
  }
}
