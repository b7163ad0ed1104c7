package org.rapporteur.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * The smallest sets of members that would have to move for something to come about: all of {@code
 * each}, and beside them either any {@code any} of {@code among}, or one of {@code others}.
 * Immutable; all lists are in order of name.
 *
 * @param each in every one of the sets
 * @param any how many more, where it does not matter which; else 0
 * @param among of which these may be; empty if {@code any} is 0
 * @param others the rest of each set, where it matters which; the sets with the members that weigh
 *     most come first
 * @param complete false if there are more such sets than are listed
 */
public record Movers(
    List<Member> each, int any, List<Member> among, List<List<Member>> others, boolean complete) {
  /** How many sets are listed at most: more say no more to a reader. */
  static final int LISTED = 12;

  private static final int TRIED = 200_000; // keeps the search under a tenth of a second
  private static final Comparator<Member> BY_NAME = Comparator.comparing(Member::name);
  private static final Comparator<Member> STRONGEST_FIRST =
      Comparator.comparing(Member::permanent)
          .thenComparingLong(Member::weight)
          .reversed()
          .thenComparing(BY_NAME);

  /** Nobody has to move, or no move of theirs would do. */
  public static final Movers NOBODY = new Movers(List.of(), 0, List.of(), List.of(), true);

  public Movers {
    each = List.copyOf(each);
    among = List.copyOf(among);
    others = others.stream().map(List::copyOf).toList();
  }

  public boolean isNobody() {
    return each.isEmpty() && any == 0 && others.isEmpty();
  }

  /** How many members each of the sets has. */
  public int size() {
    return each.size() + any + (others.isEmpty() ? 0 : others.get(0).size());
  }

  /**
   * Finds the smallest sets of candidates that bring it about.
   *
   * @param comesAbout monotone in the set, and of two sets of one size the one whose members are
   *     stronger (permanent, then weightier) brings it about if the other does
   */
  static Movers of(List<Member> candidates, Predicate<List<Member>> comesAbout) {
    if (comesAbout.test(List.of()) || !comesAbout.test(candidates)) {
      return NOBODY;
    }
    List<Member> each =
        candidates.stream().filter(c -> !comesAbout.test(without(candidates, c))).toList();
    List<Member> rest =
        candidates.stream().filter(c -> !each.contains(c)).sorted(STRONGEST_FIRST).toList();
    int needed = 0;
    while (!comesAbout.test(joined(each, rest.subList(0, needed)))) {
      needed++;
    }
    List<Member> all = byName(each);
    if (needed == 0) {
      return new Movers(all, 0, List.of(), List.of(), true);
    }
    List<Member> weakest = rest.subList(rest.size() - needed, rest.size());
    if (comesAbout.test(joined(each, weakest))) {
      return new Movers(all, needed, byName(rest), List.of(), true);
    }
    var search = new Search(each, rest, needed, comesAbout);
    search.from(0);
    return new Movers(all, 0, List.of(), search.found, search.complete);
  }

  private static List<Member> without(List<Member> members, Member one) {
    return members.stream().filter(m -> !m.equals(one)).toList();
  }

  private static List<Member> joined(List<Member> some, List<Member> others) {
    var joined = new ArrayList<>(some);
    joined.addAll(others);
    return joined;
  }

  private static List<Member> byName(List<Member> members) {
    return members.stream().sorted(BY_NAME).toList();
  }

  /** Goes through the sets of one size, the strongest first. One use. */
  private static final class Search {
    private final List<Member> each;
    private final List<Member> rest;
    private final int needed;
    private final Predicate<List<Member>> comesAbout;
    private final List<List<Member>> found = new ArrayList<>();
    private final Deque<Member> chosen = new ArrayDeque<>();
    private boolean complete = true;
    private int tried;

    Search(List<Member> each, List<Member> rest, int needed, Predicate<List<Member>> comesAbout) {
      this.each = each;
      this.rest = rest;
      this.needed = needed;
      this.comesAbout = comesAbout;
    }

    void from(int first) {
      if (chosen.size() == needed) {
        if (found.size() == LISTED) {
          complete = false;
        } else {
          found.add(byName(List.copyOf(chosen)));
        }
        return;
      }
      int missing = needed - chosen.size();
      for (int i = first; i + missing <= rest.size() && complete; i++) {
        var strongest = joined(each, List.copyOf(chosen));
        strongest.addAll(rest.subList(i, i + missing));
        if (++tried > TRIED) {
          complete = false;
          return;
        }
        if (!comesAbout.test(strongest)) {
          return; // nor would any later, weaker choice
        }
        chosen.addLast(rest.get(i));
        from(i + 1);
        chosen.removeLast();
      }
    }
  }
}
