package org.rapporteur.actor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a definite description says of whom it means: "the Republican senator from Example".
 *
 * @param noun the role noun, singular
 * @param tie how tightly the role is tied to one person
 * @param words the description's words, in the form of {@link #plain}
 */
record Description(String noun, Roles.Tie tie, Set<String> words, Optional<String> affiliation) {
  private static final Map<String, String> SAME =
      Map.of(
          "gop",
          "republican",
          "democratic",
          "democrat",
          "sen.",
          "senator",
          "gov.",
          "governor",
          "rep.",
          "representative",
          "congressman",
          "representative",
          "congresswoman",
          "representative",
          "pres.",
          "president");
  private static final Set<String> PARTIES =
      Set.of("republican", "democrat", "libertarian", "conservative", "labour", "labor", "liberal");

  Description {
    words = Set.copyOf(words);
  }

  /** A word in the form that is compared: lower case, one form for each party and title. */
  static String plain(String word) {
    String lower = Spelling.fold(word);
    if (lower.startsWith("r-")) {
      return "republican";
    }
    if (lower.startsWith("d-")) {
      return "democrat";
    }
    String same = SAME.getOrDefault(lower, lower);
    return same.endsWith("'s") ? same.substring(0, same.length() - 2) : same;
  }

  /** How the person's role fits: "match", "other", or "none" if no role is told. */
  String role(Person person) {
    if (person.facts().stream().anyMatch(this::isRole) || person.tags().contains(plain(noun))) {
      return "match";
    }
    return person.facts().stream().allMatch(f -> f.noun().isEmpty()) ? "none" : "other";
  }

  private boolean isRole(RoleFact fact) {
    return fact.noun().equals(noun) || Spelling.fold(fact.role()).endsWith(noun);
  }

  /** How many of the description's words the article has used of the person, the noun aside. */
  int shared(Person person) {
    return (int) words.stream().filter(w -> !w.equals(noun) && person.tags().contains(w)).count();
  }

  /** "agree", "conflict", or "untold". */
  String party(Person person) {
    Optional<String> said = words.stream().filter(PARTIES::contains).findFirst();
    Optional<String> told = person.tags().stream().filter(PARTIES::contains).sorted().findFirst();
    if (said.isEmpty() || told.isEmpty()) {
      return said.isEmpty() ? "unsaid" : "untold";
    }
    return person.tags().contains(said.get()) ? "agree" : "conflict";
  }

  /** "agree", "conflict", or "untold". */
  String body(Person person) {
    if (affiliation.isEmpty()) {
      return "unsaid";
    }
    if (person.facts().stream().noneMatch(f -> f.affiliation().isPresent())) {
      return "untold";
    }
    return person.facts().stream().anyMatch(f -> f.affiliation().equals(affiliation))
        ? "agree"
        : "conflict";
  }
}
