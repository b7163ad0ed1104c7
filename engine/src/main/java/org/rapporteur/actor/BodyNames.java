package org.rapporteur.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of states and organisations by their ids, as this project calls them. Immutable. */
public final class BodyNames {
  private final Map<String, String> byId = new LinkedHashMap<>();

  private BodyNames() {
    FactTable.rows("states.tsv", 3).forEach(row -> add(row.get(2)));
    FactTable.rows("states-in-news.tsv", 3).forEach(row -> add(row.get(2)));
    FactTable.rows("organisations.tsv", 2).forEach(row -> add(row.get(1)));
  }

  private void add(String name) {
    byId.putIfAbsent(Spelling.slug(name), name);
  }

  /**
   * Opens the names that ship with the program.
   *
   * @throws org.rapporteur.fault.RapporteurException if a table is missing or malformed
   */
  public static BodyNames open() {
    return new BodyNames();
  }

  /** The name; empty if nothing of that id is known. */
  public Optional<String> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The id that goes with a name: letters and digits without accents, joined by hyphens. */
  public static String id(String name) {
    return Spelling.slug(name);
  }
}
