package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads number, role and affiliation out of the description of somebody unnamed. */
final class Descriptions {
  private static final Set<String> QUANTIFIERS =
      Set.of(
          ("some many most several few others all both majority number half dozens hundreds"
                  + " thousands millions more scores plenty percent % group each those none lots"
                  + " handful part much rest everyone people")
              .split(" "));
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8,
          "nine", 9, "ten", 10);
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "one", "another", "no", "any", "every", "each");
  private static final Set<String> DEFINITE = Set.of("the", "that", "this", "these", "those");
  private static final Set<String> OWNERS =
      Set.of("his", "her", "their", "its", "my", "our", "your");
  private static final Set<String> LOOSE =
      Set.of(
          ("other more same both several some many few most all certain various unidentified"
                  + " unnamed anonymous")
              .split(" "));
  private static final Set<String> PLURALS =
      Set.of("people", "men", "women", "children", "police", "others", "media", "gop");

  private final Facts facts;
  private final AppositionFinder appositions;
  private final Words words;

  Descriptions(Facts facts, AppositionFinder appositions, Words words) {
    this.facts = facts;
    this.appositions = appositions;
    this.words = words;
  }

  /** "the", "a", "his": what an apposition begins with. */
  static boolean isDeterminer(String word) {
    return isDefinite(word) || isIndefinite(word) || isOwner(word);
  }

  static boolean isDefinite(String word) {
    return DEFINITE.contains(word);
  }

  static boolean isIndefinite(String word) {
    return INDEFINITE.contains(word);
  }

  static boolean isOwner(String word) {
    return OWNERS.contains(word);
  }

  /** "some of the voters", "most Europeans". */
  boolean isQuantified(SourcePhrase phrase) {
    String head = words.at(phrase.head()).lower();
    boolean partitive = !phrase.rest().isEmpty() && words.is(phrase.rest().from(), "of");
    return QUANTIFIERS.contains(head) || (partitive && NUMBERS.containsKey(head));
  }

  /** How many, if the phrase says so in a word. */
  OptionalInt count(SourcePhrase phrase) {
    for (int at = phrase.core().from(); at < phrase.core().to(); at++) {
      Integer number = NUMBERS.get(words.at(at).lower());
      if (number != null) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }

  /** The role without determiner, number and affiliation: "senior official". */
  String role(SourcePhrase phrase, Roles.Role role) {
    var kept = new ArrayList<String>();
    int at = phrase.core().from();
    while (at < role.from()) {
      Optional<Gazetteer.Match> name = facts.gazetteer().at(words, at, role.from());
      if (name.isEmpty() && isRoleWord(at)) {
        kept.add(words.at(at).form());
      }
      at = name.map(Gazetteer.Match::to).orElse(at + 1);
    }
    kept.add(words.text(role.from(), phrase.core().to()));
    return String.join(" ", kept);
  }

  private boolean isRoleWord(int at) {
    Word word = words.at(at);
    return facts.roles().isModifier(word)
        && !LOOSE.contains(word.lower())
        && facts.gazetteer().at(words, at, at + 1).isEmpty();
  }

  /** Whose official, diplomat, aide it is. */
  Optional<String> affiliation(SourcePhrase phrase, Roles.Role role) {
    var before = new Words.Run(phrase.core().from(), role.from());
    Optional<String> known =
        facts.gazetteer().all(words, before).stream()
            .filter(m -> m.kind() != Gazetteer.Kind.PLACE)
            .map(Gazetteer.Match::name)
            .findFirst();
    if (known.isPresent()) {
      return known;
    }
    int from = before.from();
    boolean counted = words.is(from, "one");
    while (from < before.to() && (isDeterminer(words.at(from)) || isRoleWord(from))) {
      from++;
    }
    int to = before.to();
    while (to > from && isRoleWord(to - 1)) {
      to--;
    }
    if (from < to) {
      int end = words.at(to - 1).isPossessive() ? to - 1 : to;
      boolean nation = Character.isLowerCase(words.at(end - 1).form().charAt(0));
      return Optional.of(words.text(counted && nation ? before.from() : from, end))
          .filter(t -> !t.isEmpty());
    }
    return appositions.bodyAfter(words, phrase.rest());
  }

  private static boolean isDeterminer(Word word) {
    String w = word.lower();
    return INDEFINITE.contains(w)
        || DEFINITE.contains(w)
        || OWNERS.contains(w)
        || LOOSE.contains(w)
        || NUMBERS.containsKey(w);
  }

  static boolean isPlural(Word word) {
    String w = word.lower();
    boolean plural = w.length() > 3 && w.endsWith("s") && !w.matches(".*(ss|us|is)");
    return plural || PLURALS.contains(w);
  }
}
