package org.rapporteur.actor;

import java.util.Optional;
import java.util.Set;

/** Finds names of organisations and states where a person's role may refer to one. */
final class Bodies {
  private static final Set<String> JOINTS =
      Set.of("of", "on", "for", "de", "du", "la", "des", "and", "to");

  private final Facts facts;

  Bodies(Facts facts) {
    this.facts = facts;
  }

  /**
   * A body's name.
   *
   * @param name as this project calls it, or as printed
   */
  record Body(Words.Run words, String name, Optional<Gazetteer.Match> match) {}

  /** The name that begins here, an article left out; empty if none does. */
  Optional<Body> at(Words words, int place) {
    int from = words.is(place, "the") ? place + 1 : place;
    if (!words.has(from) || !facts.isNameLike(words.at(from))) {
      return facts.gazetteer().at(words, place, words.size()).map(m -> body(place, m));
    }
    int to = end(words, from);
    var run = new Words.Run(from, to);
    Optional<Gazetteer.Match> whole = facts.gazetteer().of(words, run);
    return Optional.of(
        new Body(run, whole.map(Gazetteer.Match::name).orElseGet(() -> words.text(run)), whole));
  }

  static Body body(int from, Gazetteer.Match match) {
    return new Body(new Words.Run(from, match.to()), match.name(), Optional.of(match));
  }

  /** One past the last word of the capitalised name, joined by "of", "for" and the like. */
  int end(Words words, int from) {
    int to = from;
    boolean organisation = false;
    boolean joined = false;
    while (words.has(to) && words.together(from, to)) {
      Word word = words.at(to);
      if (facts.isNameLike(word) || word.form().equals("&")) {
        organisation |= facts.roles().isOrganisationWord(word);
        to++;
        continue;
      }
      int next = words.is(to + 1, "the") ? to + 2 : to + 1;
      boolean follows = words.together(from, next) && facts.isNameLike(words.at(next));
      boolean joint = organisation && JOINTS.contains(word.lower()) && (joined || !word.is("and"));
      if (to == from
          || !follows
          || !(joint || (word.isPossessive() && isPartOfName(words, next)))) {
        break;
      }
      joined |= !word.isPossessive();
      to = next;
    }
    return to;
  }

  /** "People's Daily", but not "Poland's President". */
  private boolean isPartOfName(Words words, int after) {
    return facts
        .gazetteer()
        .at(words, after - 2, words.size())
        .filter(m -> m.to() > after)
        .isPresent();
  }
}
