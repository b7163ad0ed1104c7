package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an article says of a named person beside the name: "Swedish Foreign Minister Tobias …"
 * before it; "…, a senior researcher at …" and "… of the World Bank" after it.
 */
final class RoleFinder {
  private static final int FARTHEST = 9;
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "our", "my", "one", "another");
  private static final Set<String> OVER =
      Set.of("former", "ex", "then", "late", "onetime", "one-time", "retired", "ousted", "deposed");
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "at", "for", "in", "with", "from", "on", "to", "under");
  private static final Set<String> HEADS =
      Set.of("heads", "leads", "runs", "chairs", "directs", "oversees");
  private static final Set<String> PARTIES =
      Set.of("republican", "democratic", "democrat", "gop", "libertarian");

  private final Facts facts;
  private final Bodies bodies;

  RoleFinder(Facts facts, Bodies bodies) {
    this.facts = facts;
    this.bodies = bodies;
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
  private RoleFact fact(Words words, Words.Run run, Roles.Role role) {
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

  /** What stands after a name that ends just before this place, current roles before former. */
  List<RoleFact> after(Words words, int place) {
    var found = new ArrayList<RoleFact>();
    if (words.is(place, "of") && words.together(place - 1, place)) {
      bodies
          .at(words, place + 1)
          .ifPresent(b -> found.add(new RoleFact("", "", Optional.of(b.name()), false)));
      return found;
    }
    if (!words.is(place, ",") || !words.together(place - 1, place + 1)) {
      return found;
    }
    int at = place + 1;
    if (Character.isDigit(words.at(at).form().charAt(0)) && words.is(at + 1, ",")) {
      at += 2;
    }
    if (words.has(at) && !words.is(at, "who")) {
      at = apposition(words, at, found);
    }
    if (words.is(at, "who")) {
      relative(words, at + 1).ifPresent(found::add);
    }
    return found;
  }

  /** Whether the words after a name can only be said of a person: an age, a role or "who". */
  boolean marksPerson(Words words, int place) {
    if (!words.is(place, ",") || !words.together(place - 1, place + 1)) {
      return false;
    }
    return words.is(place + 1, "who")
        || (Character.isDigit(words.at(place + 1).form().charAt(0)) && words.is(place + 2, ","))
        || after(words, place).stream().anyMatch(f -> !f.noun().isEmpty());
  }

  /** Reads "a senior researcher at …"; returns the place after what it read. */
  int apposition(Words words, int place, List<RoleFact> found) {
    int from = words.isAny(place, DETERMINERS) ? place + 1 : place;
    for (int at = from; at < from + FARTHEST && words.together(place, at); at++) {
      Optional<Roles.Role> role = longest(words, at);
      if (role.isPresent() && !role.get().plural()) {
        RoleFact fact = fact(words, new Words.Run(from, role.get().to()), role.get());
        int end = affiliated(words, role.get().to(), fact, found);
        return end;
      }
      Word word = words.at(at);
      if (!(word.isWord() || word.isPossessive())
          || PREPOSITIONS.contains(word.lower())
          || (facts.isFunctionWord(word)
              && !facts.roles().isModifier(word)
              && !word.isPossessive())) {
        break;
      }
    }
    return place;
  }

  /**
   * The role that begins here, or the one that it modifies ("campaign manager", "party official").
   */
  private Optional<Roles.Role> longest(Words words, int at) {
    Optional<Roles.Role> role = facts.roles().at(words, at, words.size());
    while (role.isPresent() && words.together(at, role.get().to())) {
      Optional<Roles.Role> next = facts.roles().at(words, role.get().to(), words.size());
      if (next.isEmpty()) {
        break;
      }
      role = next;
    }
    return role;
  }

  /** Follows "for policy at the Norwegian Institute …" to the first body named. */
  private int affiliated(Words words, int place, RoleFact fact, List<RoleFact> found) {
    int at = place;
    int roleEnd = place;
    while (words.isAny(at, PREPOSITIONS) && words.together(place - 1, at + 1)) {
      Optional<Bodies.Body> body = bodies.at(words, at + 1);
      if (body.isPresent()) {
        String role =
            roleEnd > place ? fact.role() + " " + words.text(place, roleEnd) : fact.role();
        found.add(
            new RoleFact(
                role,
                fact.noun(),
                fact.affiliation()
                    .filter(a -> !body.get().match().isPresent())
                    .or(() -> Optional.of(body.get().name())),
                fact.former()));
        return body.get().words().to();
      }
      int next = at + 1;
      while (words.together(at, next)
          && words.at(next).isWord()
          && !words.isAny(next, PREPOSITIONS)
          && next - at < 5) {
        next++;
      }
      roleEnd = next;
      at = next;
    }
    found.add(fact);
    return place;
  }

  /** Reads "now heads up the …" and "is the director of …" after "who". */
  private Optional<RoleFact> relative(Words words, int place) {
    int at = place;
    while (words.is(at, "now") || words.is(at, "currently") || words.is(at, "also")) {
      at++;
    }
    if (words.isAny(at, HEADS) && words.together(place, at + 2)) {
      int body = words.is(at + 1, "up") ? at + 2 : at + 1;
      return bodies
          .at(words, body)
          .map(b -> new RoleFact("head", "head", Optional.of(b.name()), false));
    }
    if ((words.is(at, "is") || (words.is(at, "serves") && words.is(at + 1, "as")))
        && words.together(place, at + 2)) {
      var found = new ArrayList<RoleFact>();
      apposition(words, words.is(at, "is") ? at + 1 : at + 2, found);
      return found.stream().findFirst();
    }
    return Optional.empty();
  }

  /** The first body named after a preposition among these words: "for the State Department". */
  Optional<String> bodyAfter(Words words, Words.Run run) {
    for (int at = run.from(); at < run.to() - 1; at++) {
      if (words.is(at, ",") || words.is(at, "who")) {
        break;
      }
      if (words.isAny(at, PREPOSITIONS)) {
        Optional<Bodies.Body> body = bodies.at(words, at + 1);
        if (body.isPresent()) {
          return body.map(Bodies.Body::name);
        }
      }
    }
    return Optional.empty();
  }

  private static int sentenceStart(Words words, int place) {
    int from = place;
    while (from > 0 && words.together(place, from - 1)) {
      from--;
    }
    return from;
  }
}
