package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which states are in which organisations when, as far as the shipped table knows. Organisations
 * and states go by their ids ("nato", "united-kingdom"), which are those of {@link Speaker#id()}.
 * Immutable.
 */
public final class Memberships {
  /** The first day that the shipped table answers for: earlier ones it knows in part. */
  public static final LocalDate COVERED_FROM = LocalDate.of(2014, 1, 1);

  private final List<Membership> all;

  Memberships(List<Membership> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Opens the memberships that ship with the program.
   *
   * @throws org.rapporteur.fault.RapporteurException if the table is missing or malformed
   */
  public static Memberships open() {
    return new Memberships(
        FactTable.rows("memberships.tsv", 6).stream().map(Memberships::membership).toList());
  }

  private static Membership membership(List<String> row) {
    return new Membership(
        row.get(0),
        row.get(1),
        FactTable.day(row.get(2)),
        FactTable.day(row.get(3)),
        Membership.Role.valueOf(row.get(4)),
        row.get(5));
  }

  /** All rows, by organisation and state. */
  public List<Membership> all() {
    return all;
  }

  /** The ids of the organisations that the table knows, sorted. */
  public List<String> organisations() {
    return all.stream().map(Membership::organisation).distinct().sorted().toList();
  }

  /**
   * The ids of the states with a member's seat on that day, sorted; empty if the organisation is
   * not known. Those only invited or represented are left out.
   */
  public List<String> membersOf(String organisation, LocalDate day) {
    return in(organisation, day).stream()
        .filter(m -> m.role().isSeat())
        .map(Membership::state)
        .distinct()
        .toList();
  }

  /** Every place in the organisation on that day, by state, those without a seat among them. */
  public List<Membership> in(String organisation, LocalDate day) {
    return all.stream()
        .filter(m -> m.organisation().equals(organisation) && m.covers(day))
        .toList();
  }

  /** The organisations in which the state has a seat on that day, sorted. */
  public List<String> organisationsOf(String state, LocalDate day) {
    return all.stream()
        .filter(m -> m.state().equals(state) && m.covers(day) && m.role().isSeat())
        .map(Membership::organisation)
        .distinct()
        .toList();
  }

  /** The state's place in the organisation on that day; empty if it has none. */
  public Optional<Membership> place(String organisation, String state, LocalDate day) {
    return in(organisation, day).stream().filter(m -> m.state().equals(state)).findFirst();
  }
}
