package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An office that somebody holds for a time. Immutable.
 *
 * @param holder the holder's id
 * @param office its title: "Foreign Minister"
 * @param body the id of the state or organisation that it is of
 * @param from first day known; empty if it is not
 * @param to last day known; empty if it has no end that is known
 * @param source where it was looked up
 */
public record Tenure(
    String holder,
    String office,
    String body,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String source,
    Origin origin) {

  /** How the registry came to know it. */
  public enum Origin {
    /** It ships with the program. */
    SHIPPED,
    /** A person added or imported it. */
    ADDED,
    /** It was read in articles, and a person found it right. */
    CONFIRMED
  }

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Tenure {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "%s, %s: from %s to %s".formatted(holder, office, from.get(), to.get()));
    }
  }

  /** Whether it is known to hold on that day: an open beginning is no beginning. */
  public boolean covers(LocalDate day) {
    return from.filter(f -> !day.isBefore(f)).isPresent()
        && (to.isEmpty() || !day.isAfter(to.get()));
  }

  boolean isOffice(String title) {
    return Standings.plain(office).equals(Standings.plain(title));
  }
}
