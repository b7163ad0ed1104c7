package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A state's place in an organisation, for a time. Immutable.
 *
 * @param organisation the organisation's id: "nato"
 * @param state the member's id: "sweden"; the European Union and the African Union are members too
 * @param from first day; empty if the member joined before {@link Memberships#COVERED_FROM} and the
 *     day was not looked up
 * @param to last day; empty if it was a member when the source was read
 * @param source where the row was looked up
 */
public record Membership(
    String organisation,
    String state,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Role role,
    String source) {

  /** What a member's place is. */
  public enum Role {
    MEMBER,
    /** Of the UN Security Council, with a veto. */
    PERMANENT,
    /** Of the UN Security Council, for two years. */
    ELECTED,
    /** Of the OSCE, which calls its members participating states. */
    PARTICIPATING,
    PARTNER,
    /** At the table without being a member: the European Union in the G7. */
    REPRESENTED,
    /** Asked to join and not joined. */
    INVITED;

    /** Whether the place is that of a member, who decides with the others. */
    public boolean isSeat() {
      return this != REPRESENTED && this != INVITED;
    }
  }

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Membership {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "%s in %s: from %s to %s".formatted(state, organisation, from.get(), to.get()));
    }
  }

  /** Whether it holds on that day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from.orElse(Memberships.COVERED_FROM))
        && (to.isEmpty() || !day.isAfter(to.get()));
  }
}
