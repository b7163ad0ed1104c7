package org.rapporteur.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;

/**
 * What a body would decide on a day if each member voted as it has said it would, and what depends
 * on those that have not said. Immutable.
 *
 * @param asOf the day for which members and positions are taken
 * @param declarations each member entitled to vote, by name, and where it stands
 * @param suspended members whose vote is suspended: whatever they say does not count
 * @param blockers where the verdict is BLOCKED: each member that blocks alone; if nobody does
 *     alone, all that are declared and not in favour
 * @param moves who would have to move for another verdict: where it is BLOCKED, away from it, so
 *     that the decision is possible again; where it is OPEN, into favour, so that it passes
 *     whatever the others do; where it PASSES, against, so that it is no longer sure to
 * @param stops where the verdict is OPEN: who could still stop it by going against it
 */
public record Outlook(
    DecisionBody body,
    LocalDate asOf,
    Verdict verdict,
    Map<Member, Declaration> declarations,
    List<Member> suspended,
    List<Member> blockers,
    Movers moves,
    Movers stops) {

  /** What follows by the rule, whatever the undeclared members do. */
  public enum Verdict {
    PASSES,
    BLOCKED,
    /** Depends on members that have not said, or have said on what condition. */
    OPEN
  }

  public Outlook {
    declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    suspended = List.copyOf(suspended);
    blockers = List.copyOf(blockers);
  }

  /**
   * Counts by the body's rule.
   *
   * @param declared where members stand, by id; who is not there has not said
   * @throws RapporteurException if the body's members are not known for the day
   */
  public static Outlook of(DecisionBody body, LocalDate asOf, Map<String, Declaration> declared) {
    var declarations = new LinkedHashMap<Member, Declaration>();
    body.members(asOf)
        .forEach(m -> declarations.put(m, declared.getOrDefault(m.id(), Declaration.NONE)));
    return new Count(body, asOf, declarations).outlook();
  }

  /**
   * Counts by the body's rule, over positions and what is supposed beside them.
   *
   * @param positions on one issue; those of actors that are no members do not count
   * @throws RapporteurException as {@link #of(DecisionBody, LocalDate, Map)}, and {@link
   *     Fault#NOT_FOUND} if something is supposed of who is no member on the day
   */
  public static Outlook of(
      DecisionBody body, LocalDate asOf, List<Position> positions, List<Supposition> suppositions) {
    var declared = new LinkedHashMap<String, Declaration>();
    for (Position position : positions) {
      declared.put(position.actor().id(), declaration(position));
    }
    List<Member> members = body.members(asOf);
    for (Supposition supposition : suppositions) {
      Declaration supposed = Declaration.supposed(supposition.side());
      if (supposition.member().isEmpty()) {
        members.forEach(m -> declared.putIfAbsent(m.id(), supposed));
        continue;
      }
      String id = supposition.member().get();
      if (members.stream().noneMatch(m -> m.id().equals(id))) {
        throw new RapporteurException(
            Fault.NOT_FOUND, "%s: no member of %s on %s".formatted(id, body.name(), asOf));
      }
      declared.put(id, supposed);
    }
    return of(body, asOf, declared);
  }

  private static Declaration declaration(Position position) {
    Side side =
        switch (position.stance()) {
          case FAVOR -> Side.FAVOR;
          case AGAINST -> Side.AGAINST;
          case CONDITIONAL -> Side.CONDITIONAL;
          case NONE -> Side.ABSTAIN;
        };
    boolean secondHand = position.basis() == Judgement.Basis.SECOND_HAND;
    return new Declaration(
        side,
        position.asOf(),
        secondHand ? Declaration.Basis.SECOND_HAND : Declaration.Basis.STATED);
  }

  /** The members on one side, by name. */
  public List<Member> on(Side side) {
    return declarations.entrySet().stream()
        .filter(entry -> entry.getValue().side() == side)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many members are on each side; sides that nobody is on are absent. */
  public Map<Side, Integer> counts() {
    var counts = new EnumMap<Side, Integer>(Side.class);
    declarations.values().forEach(d -> counts.merge(d.side(), 1, Integer::sum));
    return counts;
  }

  /** The day of the oldest evidence that the outlook rests on; empty if none has a date. */
  public Optional<LocalDate> oldestEvidence() {
    return days().min(Comparator.naturalOrder());
  }

  /** The day of the newest evidence that the outlook rests on; empty if none has a date. */
  public Optional<LocalDate> newestEvidence() {
    return days().max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> days() {
    return declarations.values().stream().flatMap(d -> d.said().stream());
  }

  /** The arithmetic behind one outlook. */
  private record Count(DecisionBody body, LocalDate asOf, Map<Member, Declaration> declarations) {

    Outlook outlook() {
      Ballot best = ballot(Vote.FAVOR);
      Ballot worst = ballot(Vote.AGAINST);
      Rule rule = body.rule();
      List<Member> suspended = body.suspended(asOf);
      if (!rule.passes(best)) {
        return new Outlook(
            body,
            asOf,
            Verdict.BLOCKED,
            declarations,
            suspended,
            blockers(best),
            Movers.of(notInFavor(false), moved -> rule.passes(best.but(moved, Vote.FAVOR))),
            Movers.NOBODY);
      }
      if (rule.passes(worst)) {
        return new Outlook(
            body,
            asOf,
            Verdict.PASSES,
            declarations,
            suspended,
            List.of(),
            Movers.of(
                select(side -> side == Side.FAVOR),
                moved -> !rule.passes(worst.but(moved, Vote.AGAINST))),
            Movers.NOBODY);
      }
      return new Outlook(
          body,
          asOf,
          Verdict.OPEN,
          declarations,
          suspended,
          List.of(),
          Movers.of(notInFavor(true), moved -> rule.passes(worst.but(moved, Vote.FAVOR))),
          Movers.of(
              select(side -> side.vote().isEmpty()),
              moved -> !rule.passes(best.but(moved, Vote.AGAINST))));
    }

    private Ballot ballot(Vote open) {
      var votes = new LinkedHashMap<Member, Vote>();
      declarations.forEach((member, d) -> votes.put(member, d.side().vote().orElse(open)));
      return new Ballot(votes);
    }

    private List<Member> select(Predicate<Side> wanted) {
      return declarations.entrySet().stream()
          .filter(entry -> wanted.test(entry.getValue().side()))
          .map(Map.Entry::getKey)
          .toList();
    }

    private List<Member> notInFavor(boolean alsoOpen) {
      return select(side -> side != Side.FAVOR && (alsoOpen || side.vote().isPresent()));
    }

    /** Who stops it though all others be in favour; or else, who stops it together. */
    private List<Member> blockers(Ballot best) {
      List<Member> declared = notInFavor(false);
      var alone = new ArrayList<Member>();
      Ballot willing = best.but(declared, Vote.FAVOR);
      for (Member member : declared) {
        Vote vote = best.votes().get(member);
        if (vote != null && !body.rule().passes(willing.but(List.of(member), vote))) {
          alone.add(member);
        }
      }
      boolean enough = body.rule().passes(best.but(alone, Vote.FAVOR));
      return enough ? alone : declared;
    }
  }
}
