package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what an article says of a named person after the name: "…, a senior researcher at …", "…,
 * who now heads …", "… of the World Bank".
 */
final class AppositionFinder {
  private static final int FARTHEST = 9;
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "its", "our", "my", "one", "another");
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "at", "for", "in", "with", "from", "on", "to", "under");
  private static final Set<String> ENDS = Set.of("to", "and", "until", "through");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> HEADS =
      Set.of("heads", "leads", "runs", "chairs", "directs", "oversees");

  /** Roles that are "to" where their holder is sent: "ambassador to Japan". */
  private static final Set<String> POSTINGS =
      Set.of("ambassador", "envoy", "representative", "delegate", "emissary");

  private final Facts facts;
  private final Bodies bodies;
  private final RoleFinder roles;

  AppositionFinder(Facts facts, Bodies bodies, RoleFinder roles) {
    this.facts = facts;
    this.bodies = bodies;
    this.roles = roles;
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
        RoleFact fact = roles.fact(words, new Words.Run(from, role.get().to()), role.get());
        int end = affiliated(words, role.get().to(), fact, found);
        if (isOver(words, end)) {
          RoleFact last = found.remove(found.size() - 1);
          found.add(new RoleFact(last.role(), last.noun(), last.affiliation(), /* former= */ true));
        }
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

  /** "... from 2007 to 2013", "... until 2013": an office with its end is held no more. */
  private static boolean isOver(Words words, int place) {
    int at = place;
    if (words.isAny(at, Set.of("from", "between")) && isYear(words, at + 1)) {
      at += 2;
    }
    return at > place
        ? words.isAny(at, ENDS) && isYear(words, at + 1)
        : words.is(at, "until") && isYear(words, at + 1);
  }

  private static boolean isYear(Words words, int at) {
    return words.has(at) && YEAR.matcher(words.at(at).form()).matches();
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
    while (words.isAny(at, PREPOSITIONS)
        && words.together(place - 1, at + 1)
        && !isYear(words, at + 1)) {
      Optional<Bodies.Body> body = bodies.at(words, at + 1);
      if (body.isPresent() && words.is(at, "to") && isPosting(fact.noun())) {
        roleEnd = body.get().words().to();
        at = roleEnd; // where, not for whom
        continue;
      }
      if (body.isPresent()) {
        String role =
            roleEnd > place && !isPosting(fact.noun())
                ? fact.role() + " " + words.text(place, roleEnd)
                : fact.role();
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
    boolean posted = words.is(place, "to") && isPosting(fact.noun());
    return posted ? roleEnd : place;
  }

  private static boolean isPosting(String noun) {
    return POSTINGS.contains(noun.substring(noun.lastIndexOf(' ') + 1));
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
        boolean posting = words.is(at, "to") && POSTINGS.contains(words.at(at - 1).lower());
        Optional<Bodies.Body> body = posting ? Optional.empty() : bodies.at(words, at + 1);
        if (body.isPresent()) {
          return body.map(Bodies.Body::name);
        }
      }
    }
    return Optional.empty();
  }
}
