package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a description that introduces a name after a comma: "the Irish taoiseach, Ann Example", "a
 * spokesman for the ministry in Rome, Ann Example". It tells a person's name from others where no
 * list knows the given name.
 */
final class IntroductionFinder {
  private static final int FARTHEST = 12;
  private static final Set<String> JOINTS =
      Set.of("of", "at", "for", "in", "to", "on", "with", "the", "and");
  private static final Set<String> OPENERS =
      Set.of(
          "a", "an", "the", "his", "her", "their", "its", "our", "one", "another", "said", "says",
          "told", "warned", "added", "argued");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its");
  private static final Set<String> FOLLOWERS =
      Set.of(",", ".", "”", "\"", "''", ";", ":", "—", "–");

  private final Facts facts;
  private final AppositionFinder appositions;

  IntroductionFinder(Facts facts, AppositionFinder appositions) {
    this.facts = facts;
    this.appositions = appositions;
  }

  /** The role that the words before this name give to whoever bears it. */
  Optional<RoleFact> of(Words words, Words.Run name) {
    int comma = name.from() - 1;
    if (!words.is(comma, ",") || !words.together(comma, name.from()) || !mayBePerson(words, name)) {
      return Optional.empty();
    }
    for (int end = comma; end > comma - FARTHEST && words.together(comma, end - 1); end--) {
      if (end < comma && !isPartOfDescription(words.at(end))) {
        break;
      }
      boolean closes = end == comma || JOINTS.contains(words.at(end).lower());
      Optional<Roles.Role> role =
          closes ? facts.roles().ending(words, Math.max(0, end - 3), end) : Optional.empty();
      if (role.isPresent() && words.together(comma, role.get().from())) {
        return role.filter(r -> !r.plural()).flatMap(r -> fact(words, r));
      }
    }
    return Optional.empty();
  }

  private Optional<RoleFact> fact(Words words, Roles.Role role) {
    int from = role.from();
    while (words.together(role.from(), from - 1)
        && role.from() - from < FARTHEST
        && isModifier(words.at(from - 1))) {
      from--;
    }
    boolean opened = from == 0 || !words.together(from, from - 1) || words.isAny(from - 1, OPENERS);
    boolean owned = false;
    for (int at = from; at < role.from(); at++) {
      owned |= words.at(at).isPossessive() || facts.isNameLike(words.at(at));
    }
    if (!opened && !owned) {
      return Optional.empty();
    }
    var found = new ArrayList<RoleFact>();
    appositions.apposition(words, from, found);
    return found.stream().findFirst();
  }

  private boolean isModifier(Word word) {
    return word.isPossessive()
        || facts.isNameLike(word)
        || (word.isWord() && !OPENERS.contains(word.lower()) && !facts.isFunctionWord(word));
  }

  private boolean isPartOfDescription(Word word) {
    return word.isPossessive()
        || JOINTS.contains(word.lower())
        || (word.isWord() && !facts.isFunctionWord(word))
        || facts.isNameLike(word);
  }

  /** "…, a company" or "…, 45, …": the comma before the name need not join it to the role. */
  private boolean isDescribed(Words words, int place) {
    return words.is(place, ",")
        && words.together(place, place + 1)
        && (words.isAny(place + 1, DETERMINERS)
            || Character.isDigit(words.at(place + 1).form().charAt(0))
            || !appositions.after(words, place).isEmpty());
  }

  /** Several words of which none is known to be of a state, a place, a body or a role. */
  private boolean mayBePerson(Words words, Words.Run name) {
    if (name.length() < 2
        || name.length() > 5
        || !words.has(name.to())
        || !FOLLOWERS.contains(words.at(name.to()).form())
        || isDescribed(words, name.to())) {
      return false;
    }
    List<Gazetteer.Match> known = facts.gazetteer().all(words, name);
    if (!known.isEmpty()) {
      return false;
    }
    for (int at = name.from(); at < name.to(); at++) {
      Word word = words.at(at);
      if (word.isUpperCase()
          || facts.roles().isOrganisationWord(word)
          || facts.roles().isOrganisationNoun(word)
          || facts.roles().at(words, at, name.to()).isPresent()) {
        return false;
      }
    }
    return true;
  }
}
