package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an article says of a named person beside the name: "Swedish Foreign Minister Ann …"
 * before it; "…, a senior researcher at …" and "… of the World Bank" after it.
 */
final class RoleFinder {
  private static final int FARTHEST = 9;
  private static final Set<String> OVER =
      Set.of("former", "ex", "then", "late", "onetime", "one-time", "retired", "ousted", "deposed");
  private static final Set<String> SERVICES =
      Set.of("army", "navy", "marine", "corps", "air", "force", "coast", "guard");
  private static final Set<String> PARTIES =
      Set.of("republican", "democratic", "democrat", "gop", "libertarian");

  private final Facts facts;

  RoleFinder(Facts facts) {
    this.facts = facts;
  }

  /**
   * What stands before a name.
   *
   * @param from the first word that belongs to it, without a determiner
   */
  record Before(int from, Optional<RoleFact> fact, Gender gender) {}

  /** The role that ends just before the name; empty if none does. */
  Optional<Before> before(Words words, int name) {
    int floor = sentenceStart(words, name);
    int end = name;
    Gender gender = Gender.UNKNOWN;
    Optional<RoleFact> titled = Optional.empty();
    for (int at = Math.max(floor, name - 2); at < name; at++) {
      Optional<Roles.Title> title = facts.roles().titleAt(words, at, name);
      if (title.isPresent() && title.get().to() == name) {
        gender = title.get().gender();
        titled =
            title.get().role().map(r -> new RoleFact(r, Spelling.fold(r), Optional.empty(), false));
        end = at;
        break;
      }
    }
    if (end < name && facts.roles().ending(words, floor, beforeService(words, end)).isPresent()) {
      end = beforeService(words, end);
    }
    Optional<Roles.Role> role = facts.roles().ending(words, floor, end).filter(r -> !r.plural());
    if (role.isEmpty()) {
      return end < name
          ? Optional.of(withAffiliation(words, floor, end, titled, gender))
          : Optional.empty();
    }
    int from = start(words, floor, role.get().from());
    RoleFact fact = fact(words, new Words.Run(from, end), role.get());
    return Optional.of(new Before(from, Optional.of(fact), gender.or(role.get().gender())));
  }

  /** "spokesman Navy Capt. …": the place before the service that a rank is of. */
  private static int beforeService(Words words, int rank) {
    int at = rank;
    while (words.isAny(at - 1, SERVICES) && words.at(at - 1).isCapitalised()) {
      at--;
    }
    return at;
  }

  /** "U.S. Sen. …": a state or organisation just before a title. */
  private Before withAffiliation(
      Words words, int floor, int end, Optional<RoleFact> titled, Gender gender) {
    int from = titled.isPresent() ? start(words, floor, end) : end;
    Optional<String> affiliation = affiliation(words, new Words.Run(from, end));
    boolean over = isOver(words, new Words.Run(from, end));
    return new Before(
        from, titled.map(f -> new RoleFact(f.role(), f.noun(), affiliation, over)), gender);
  }

  private int start(Words words, int floor, int role) {
    int from = role;
    while (from > floor && role - from < FARTHEST) {
      Word word = words.at(from - 1);
      Optional<Roles.Role> joined =
          word.is("and") ? facts.roles().ending(words, floor, from - 1) : Optional.empty();
      if (joined.isPresent() && from == role) {
        from = joined.get().from();
      } else if (facts.roles().isModifier(word)
          || facts.isNameLike(word)
          || owns(words, floor, from)
          || facts.roles().isOrganisationNoun(word)) {
        from--;
      } else {
        break;
      }
    }
    while (from < role && words.at(from).isPossessive()) {
      from++;
    }
    return from;
  }

  private boolean owns(Words words, int floor, int from) {
    return words.at(from - 1).isPossessive()
        && from - 2 >= floor
        && facts.isNameLike(words.at(from - 2));
  }

  /**
   * Reads "distinguished policy fellow" or "Swedish Foreign Minister" up to the end of its noun.
   */
  RoleFact fact(Words words, Words.Run run, Roles.Role role) {
    var modifiers = new Words.Run(run.from(), role.from());
    Optional<Bodies.Body> owner = owner(words, modifiers);
    var kept = new ArrayList<String>();
    for (int at = run.from(); at < role.from(); at++) {
      Word word = words.at(at);
      int place = at;
      boolean owned = owner.filter(b -> b.words().holds(place)).isPresent();
      if (!owned
          && !word.isPossessive()
          && !isOver(word)
          && !PARTIES.contains(word.lower())
          && facts.gazetteer().at(words, at, role.from()).isEmpty()) {
        kept.add(word.form());
      }
    }
    kept.add(words.text(role.from(), Math.max(role.to(), run.to())));
    return new RoleFact(
        String.join(" ", kept),
        role.noun(),
        owner.map(Bodies.Body::name),
        isOver(words, modifiers));
  }

  private Optional<String> affiliation(Words words, Words.Run modifiers) {
    return owner(words, modifiers).map(Bodies.Body::name);
  }

  /** The first name among the words before a role: "U.S.", "Ohio State", "Trump". */
  private Optional<Bodies.Body> owner(Words words, Words.Run modifiers) {
    int from = modifiers.from();
    while (from < modifiers.to()) {
      Optional<Gazetteer.Match> known = facts.gazetteer().at(words, from, modifiers.to());
      int to = from;
      while (to < modifiers.to() && isOwnName(words.at(to))) {
        to++;
      }
      if (known.isPresent()
          && (known.get().to() >= to || known.get().kind() == Gazetteer.Kind.DEMONYM)) {
        return Optional.of(Bodies.body(from, known.get()));
      }
      if (to > from) {
        var run = new Words.Run(from, to);
        return Optional.of(new Bodies.Body(run, words.text(run), Optional.empty()));
      }
      from++;
    }
    return Optional.empty();
  }

  private boolean isOwnName(Word word) {
    return facts.isNameLike(word)
        && !(facts.roles().isModifier(word) && !word.isUpperCase())
        && !PARTIES.contains(word.lower());
  }

  private static boolean isOver(Words words, Words.Run run) {
    for (int at = run.from(); at < run.to(); at++) {
      if (isOver(words.at(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOver(Word word) {
    return OVER.contains(word.lower())
        || word.lower().startsWith("then-")
        || word.lower().startsWith("ex-");
  }

  private static int sentenceStart(Words words, int place) {
    int from = place;
    while (from > 0 && words.together(place, from - 1)) {
      from--;
    }
    return from;
  }
}
