package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Stance;

/**
 * How often two actors take the same side, and how often opposite ones, over the questions on which
 * both do. Immutable.
 *
 * @param same questions on which both are in favour, both against, or both on a condition
 * @param opposite questions on which one is in favour and the other against
 */
record Agreement(Party one, Party two, int same, int opposite) {
  private static final Set<Stance> SIDES = Set.of(Stance.FAVOR, Stance.AGAINST);

  record Party(String id, String name) implements Comparable<Party> {
    @Override
    public int compareTo(Party other) {
      return id.compareTo(other.id);
    }
  }

  private record Pair(Party one, Party two) implements Comparable<Pair> {
    private static final Comparator<Pair> BY_ID =
        Comparator.comparing(Pair::one).thenComparing(Pair::two);

    @Override
    public int compareTo(Pair other) {
      return BY_ID.compare(this, other);
    }
  }

  boolean joins(String actor) {
    return one.id().equals(actor) || two.id().equals(actor);
  }

  Party other(String actor) {
    return one.id().equals(actor) ? two : one;
  }

  /** All pairs that meet on a question, those who agree most first. */
  static List<Agreement> over(List<Question> questions) {
    Map<Pair, int[]> counts = new TreeMap<>();
    for (Question question : questions) {
      List<Position> positions =
          question.positions().stream().filter(p -> p.stance() != Stance.NONE).toList();
      for (int i = 0; i < positions.size(); i++) {
        for (int j = i + 1; j < positions.size(); j++) {
          count(positions.get(i), positions.get(j), counts);
        }
      }
    }
    var agreements = new ArrayList<Agreement>();
    counts.forEach(
        (pair, count) -> agreements.add(new Agreement(pair.one(), pair.two(), count[0], count[1])));
    agreements.sort(
        Comparator.comparingInt((Agreement a) -> a.opposite() - a.same())
            .thenComparing(a -> a.one().name())
            .thenComparing(a -> a.two().name()));
    return List.copyOf(agreements);
  }

  private static void count(Position first, Position second, Map<Pair, int[]> counts) {
    boolean same = first.stance() == second.stance();
    boolean opposite = !same && SIDES.contains(first.stance()) && SIDES.contains(second.stance());
    if (same || opposite) {
      Party one = party(first);
      Party two = party(second);
      Pair pair = one.compareTo(two) < 0 ? new Pair(one, two) : new Pair(two, one);
      counts.computeIfAbsent(pair, p -> new int[2])[same ? 0 : 1]++;
    }
  }

  private static Party party(Position position) {
    return new Party(position.actor().id(), Wording.capital(position.actor().name()));
  }
}
