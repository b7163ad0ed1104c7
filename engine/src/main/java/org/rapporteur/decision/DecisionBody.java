package org.rapporteur.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Who decides, and how. Immutable.
 *
 * @param id short and stable: "nato", "eu-council"
 * @param name for people: "NATO", "Council of the European Union"
 * @param knownFrom the first day for which the members are known
 */
public record DecisionBody(
    String id, String name, Rule rule, List<Seat> seats, LocalDate knownFrom) {
  private static final Comparator<Seat> BY_NAME =
      Comparator.comparing(seat -> seat.member().name());

  public DecisionBody {
    seats = seats.stream().sorted(BY_NAME).toList();
  }

  /**
   * The members entitled to vote on that day, by name.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if the day lies before those that the facts
   *     cover, {@link Fault#DATA} if one member has two seats
   */
  public List<Member> members(LocalDate day) {
    return on(day, true);
  }

  /**
   * The members whose vote is suspended on that day, by name.
   *
   * @throws RapporteurException as {@link #members}
   */
  public List<Member> suspended(LocalDate day) {
    return on(day, false);
  }

  private List<Member> on(LocalDate day, boolean votes) {
    if (day.isBefore(knownFrom)) {
      throw new RapporteurException(
          Fault.REQUEST,
          "%s: its members are known from %s, not for %s".formatted(name, knownFrom, day));
    }
    List<Seat> held = seats.stream().filter(seat -> seat.isHeldOn(day)).toList();
    for (int i = 1; i < held.size(); i++) {
      String member = held.get(i).member().name();
      if (member.equals(held.get(i - 1).member().name())) {
        throw new RapporteurException(
            Fault.DATA, "%s: %s has two seats on %s".formatted(name, member, day));
      }
    }
    return held.stream().filter(seat -> seat.votes() == votes).map(Seat::member).toList();
  }
}
