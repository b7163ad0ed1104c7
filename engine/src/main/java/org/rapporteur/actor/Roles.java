package org.rapporteur.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people are: role nouns, titles, and the words that go before them. Thread-safe. */
final class Roles {
  private static final int LONGEST = 4;

  /** How tightly a role noun is tied to one person. */
  enum Tie {
    OFFICE,
    POST,
    KIN
  }

  /**
   * A role noun found in a text.
   *
   * @param from its first word
   * @param noun singular, lower case
   */
  record Role(int from, int to, String noun, Tie tie, Gender gender, boolean plural) {}

  /** A title before a name: "Mr.", "Sen.". */
  record Title(int to, Optional<String> role, Gender gender) {}

  private record Entry(String noun, Tie tie, Gender gender, boolean plural) {}

  private final Map<String, Entry> nouns = new HashMap<>();
  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> organisationWords = new HashSet<>();
  private final Set<String> modifiers = new HashSet<>();

  Roles() {
    FactTable.rows("roles.tsv", 3)
        .forEach(r -> add(r.get(0), Tie.valueOf(r.get(1)), Gender.of(r.get(2))));
    FactTable.rows("titles.tsv", 3)
        .forEach(
            r ->
                titles.put(
                    r.get(0),
                    new Title(
                        0,
                        Optional.of(r.get(1)).filter(role -> !role.equals("-")),
                        Gender.of(r.get(2)))));
    FactTable.rows("organisation-words.tsv", 1).forEach(r -> organisationWords.add(r.get(0)));
    FactTable.rows("role-modifiers.tsv", 1).forEach(r -> modifiers.add(r.get(0)));
  }

  private void add(String noun, Tie tie, Gender gender) {
    nouns.put(noun, new Entry(noun, tie, gender, false));
    nouns.putIfAbsent(plural(noun), new Entry(noun, tie, gender, true));
  }

  private static String plural(String noun) {
    int of = noun.indexOf(" of ");
    if (of > 0) {
      return plural(noun.substring(0, of)) + noun.substring(of);
    }
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    if (noun.equals("person")) {
      return "people";
    }
    if (noun.equals("child")) {
      return "children";
    }
    if (noun.endsWith("wife")) {
      return noun.substring(0, noun.length() - 2) + "ves";
    }
    if (noun.endsWith("y") && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun.endsWith("s") || noun.endsWith("ch") ? noun + "es" : noun + "s";
  }

  /**
   * The longest role noun whose last word is just before {@code end} and that begins at or after.
   */
  Optional<Role> ending(Words words, int from, int end) {
    Optional<Role> longest = Optional.empty();
    var key = new StringBuilder();
    for (int at = end - 1; at >= Math.max(from, end - LONGEST); at--) {
      key.insert(0, words.at(at).lower() + (key.length() == 0 ? "" : " "));
      Entry entry = nouns.get(key.toString());
      if (entry != null) {
        longest = Optional.of(role(entry, at, end));
      }
    }
    return longest;
  }

  /** The longest role noun that begins at this word. */
  Optional<Role> at(Words words, int from, int limit) {
    for (int end = Math.min(limit, from + LONGEST); end > from; end--) {
      Entry entry = nouns.get(words.text(from, end).toLowerCase(java.util.Locale.ROOT));
      if (entry != null) {
        return Optional.of(role(entry, from, end));
      }
    }
    return Optional.empty();
  }

  private static Role role(Entry entry, int from, int end) {
    return new Role(from, end, entry.noun(), entry.tie(), entry.gender(), entry.plural());
  }

  /** The gender that a role noun tells. */
  Gender genderOf(String noun) {
    Entry entry = nouns.get(noun);
    return entry == null ? Gender.UNKNOWN : entry.gender();
  }

  /** The title of one or two words that begins at this word. */
  Optional<Title> titleAt(Words words, int from, int limit) {
    if (!words.at(from).isCapitalised()) {
      return Optional.empty();
    }
    for (int end = Math.min(limit, from + 2); end > from; end--) {
      Title title = titles.get(words.text(from, end));
      if (title != null) {
        return Optional.of(new Title(end, title.role(), title.gender()));
      }
    }
    return Optional.empty();
  }

  /** Whether this word, as written, makes what it heads an organisation. */
  boolean isOrganisationWord(Word word) {
    return organisationWords.contains(word.form());
  }

  /** Whether this word, in lower case, makes what it heads an organisation. */
  boolean isOrganisationNoun(Word word) {
    return organisationWords.contains(word.lower());
  }

  /** Whether this word may stand between a determiner and a role noun: "senior", "former". */
  boolean isModifier(Word word) {
    return modifiers.contains(word.lower());
  }
}
