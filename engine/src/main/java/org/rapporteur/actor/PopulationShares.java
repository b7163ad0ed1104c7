package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shares of the European Union's population, by which the Council counts a qualified majority
 * (Article 16(4) of the Treaty on European Union). Immutable.
 */
public final class PopulationShares {
  private final TreeMap<Integer, Map<String, Integer>> byYear = new TreeMap<>();

  private PopulationShares() {
    FactTable.rows("populations.tsv", 4)
        .forEach(
            row ->
                byYear
                    .computeIfAbsent(Integer.valueOf(row.get(1)), y -> new TreeMap<>())
                    .put(row.get(0), Integer.valueOf(row.get(2))));
  }

  /**
   * Opens the shares that ship with the program.
   *
   * @throws org.rapporteur.fault.RapporteurException if the table is missing or malformed
   */
  public static PopulationShares open() {
    return new PopulationShares();
  }

  /**
   * Each member's share, in hundredths of a percent of the Union, by the member's id, in the newest
   * year known on that day; on a day before the first year known, in that year. The shares are
   * rounded: they may sum to a little more or less than 10,000. Those of a state that has left
   * since the year are among them.
   */
  public Map<String, Integer> on(LocalDate day) {
    Map.Entry<Integer, Map<String, Integer>> year = byYear.floorEntry(day.getYear());
    return Map.copyOf(year == null ? byYear.firstEntry().getValue() : year.getValue());
  }

  /** The years that the table has shares of, ascending. */
  public Set<Integer> years() {
    return Collections.unmodifiableSet(byYear.navigableKeySet());
  }
}
