package org.rapporteur.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A member's power a priori under a rule that weighs votes: how often its vote turns a losing
 * coalition into a winning one. Says what the rule gives, nothing of a decision at hand. Exact: all
 * coalitions are counted by size and weight (dynamic programming).
 *
 * @param banzhaf the member's share of all swings (Banzhaf 1965, normalised); the members' sum is 1
 * @param shapleyShubik the share of the orders of joining in which the member turns the coalition
 *     (Shapley and Shubik 1954); the members' sum is 1
 */
public record VotingPower(double banzhaf, double shapleyShubik) {

  /** Whether a coalition of that size and weight wins. */
  private interface Game {
    boolean wins(int size, long weight);
  }

  /**
   * The power of each member, in their order; empty if the rule weighs no votes.
   *
   * @param members at most 60, whose weights sum to at most 1,000,000
   * @throws IllegalArgumentException if there are more, or they weigh more
   */
  public static Optional<List<VotingPower>> of(Rule rule, List<Member> members) {
    long total = members.stream().mapToLong(Member::weight).sum();
    if (rule instanceof Rule.QualifiedMajority majority) {
      int all = members.size();
      return Optional.of(of(members, (size, weight) -> majority.wins(size, weight, all, total)));
    }
    if (rule instanceof Rule.Weighted weighted) {
      return Optional.of(of(members, (size, weight) -> weight >= weighted.quota()));
    }
    if (rule instanceof Rule.Vetoes vetoes) {
      return Optional.of(ofVetoes(vetoes, members));
    }
    return Optional.empty();
  }

  /** A permanent member weighs more than all others together, so that none can be missed. */
  private static List<VotingPower> ofVetoes(Rule.Vetoes rule, List<Member> members) {
    int permanent = (int) members.stream().filter(Member::permanent).count();
    long one = members.size() + 1L;
    List<Member> weighed =
        members.stream()
            .map(m -> new Member(m.id(), m.name(), m.permanent() ? one : 0, m.permanent()))
            .toList();
    return of(weighed, (size, weight) -> size >= rule.needed() && weight >= permanent * one);
  }

  private static List<VotingPower> of(List<Member> members, Game game) {
    int total = Math.toIntExact(members.stream().mapToLong(Member::weight).sum());
    int size = members.size();
    if (size > 60 || total > 1_000_000) {
      throw new IllegalArgumentException(size + " members that weigh " + total);
    }
    long[][] coalitions = coalitions(members, total);
    double[] orders = orders(size);
    double[] swings = new double[size];
    double[] pivots = new double[size];
    for (int i = 0; i < size; i++) {
      int weight = (int) members.get(i).weight();
      long[][] others = without(coalitions, weight);
      for (int s = 0; s < size; s++) {
        long turned = 0;
        for (int w = 0; w + weight <= total; w++) {
          if (others[s][w] != 0 && game.wins(s + 1, w + weight) && !game.wins(s, w)) {
            turned += others[s][w];
          }
        }
        swings[i] += turned;
        pivots[i] += turned * orders[s];
      }
    }
    double all = Arrays.stream(swings).sum();
    var power = new ArrayList<VotingPower>();
    for (int i = 0; i < size; i++) {
      power.add(new VotingPower(all == 0 ? 0 : swings[i] / all, pivots[i]));
    }
    return List.copyOf(power);
  }

  /** How many coalitions there are of each size and weight. */
  private static long[][] coalitions(List<Member> members, int total) {
    var counts = new long[members.size() + 1][total + 1];
    counts[0][0] = 1;
    for (Member member : members) {
      int weight = (int) member.weight();
      for (int s = members.size() - 1; s >= 0; s--) {
        for (int w = total - weight; w >= 0; w--) {
          counts[s + 1][w + weight] += counts[s][w];
        }
      }
    }
    return counts;
  }

  /** The same without one member of that weight. */
  private static long[][] without(long[][] counts, int weight) {
    int total = counts[0].length - 1;
    var others = new long[counts.length][total + 1];
    for (int s = 0; s < counts.length; s++) {
      for (int w = 0; w <= total; w++) {
        long with = s > 0 && w >= weight ? others[s - 1][w - weight] : 0;
        others[s][w] = counts[s][w] - with;
      }
    }
    return others;
  }

  /** For each number of members before one: the share of all orders, s! (n-s-1)! / n!. */
  private static double[] orders(int size) {
    var shares = new double[size];
    double choose = 1;
    for (int s = 0; s < size; s++) {
      shares[s] = 1 / (size * choose);
      choose = choose * (size - 1 - s) / (s + 1);
    }
    return shares;
  }
}
