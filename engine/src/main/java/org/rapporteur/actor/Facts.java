package org.rapporteur.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shipped tables, loaded once. Thread-safe. */
final class Facts {
  private static final Set<String> ALSO_NAMES = Set.of("will", "may", "said");
  private static final Pattern PREFIXED =
      Pattern.compile("(?:(?:al|el|ad|an|ar|as|ash|at|az|ould)-|[dl]['’])\\p{Lu}.*");

  private final Gazetteer gazetteer = new Gazetteer();
  private final Roles roles = new Roles();
  private final GivenNames givenNames = new GivenNames();
  private final OfficeRegistry offices;
  private final Set<String> functionWords =
      FactTable.rows("function-words.tsv", 1).stream()
          .map(List::iterator)
          .map(java.util.Iterator::next)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, String> documents =
      FactTable.rows("documents.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(r -> r.get(0), r -> r.get(1)));

  /**
   * @param offices who held which office when
   */
  Facts(OfficeRegistry offices) {
    this.offices = offices;
  }

  /** Nouns of writing, and the noun that may take the place of each. */
  Map<String, String> documents() {
    return documents;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  Roles roles() {
    return roles;
  }

  OfficeRegistry offices() {
    return offices;
  }

  GivenNames givenNames() {
    return givenNames;
  }

  /** Whether the word is one of the closed classes, or otherwise no name though capitalised. */
  boolean isFunctionWord(Word word) {
    return functionWords.contains(word.lower());
  }

  /** Whether the word may belong to a name: capitalised, and no function word. */
  boolean isNameLike(Word word) {
    boolean alsoName = ALSO_NAMES.contains(word.lower()) && !word.opens();
    if (PREFIXED.matcher(word.form()).matches()) {
      return true; // "el-Sample", "d’Exemple"
    }
    return word.isCapitalised()
        && (alsoName || word.isUpperCase() || !functionWords.contains(word.lower()))
        && !word.is("i");
  }
}
