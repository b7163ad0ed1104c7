package org.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /** More at once nobody can make out in a drawing, and their pairs are too many for a file. */
  private static final int MOST = 300;

  private static final Comparator<Agreement> MOST_FIRST =
      Comparator.comparingInt((Agreement a) -> a.opposite() - a.same())
          .thenComparing(a -> a.one().name())
          .thenComparing(a -> a.two().name())
          .thenComparing(Agreement::one)
          .thenComparing(Agreement::two);

  private static final Set<Stance> SIDES = Set.of(Stance.FAVOR, Stance.AGAINST);

  record Party(String id, String name) implements Comparable<Party> {
    @Override
    public int compareTo(Party other) {
      return id.compareTo(other.id);
    }
  }

  /** Questions on which they meet. */
  int met() {
    return same + opposite;
  }

  Party other(String actor) {
    return one.id().equals(actor) ? two : one;
  }

  /**
   * The pairs among those who take sides on most questions.
   *
   * @param pairs those who agree most first
   * @param left how many who take a side were left out
   */
  record Network(List<Agreement> pairs, int left) {}

  /**
   * All pairs that meet on a question, of at most so many actors as a network can show.
   *
   * @param around the actor, by id or name, whose neighbours alone are looked at
   */
  static Network over(List<Question> questions, Optional<String> around) {
    Map<Party, Integer> sides = new HashMap<>();
    questions.stream()
        .flatMap(question -> question.positions().stream())
        .filter(position -> position.stance() != Stance.NONE)
        .forEach(position -> sides.merge(party(position), 1, Integer::sum));
    around.ifPresent(
        actor -> sides.keySet().retainAll(neighbours(actor, sides.keySet(), questions)));
    List<Party> parties =
        sides.keySet().stream()
            .sorted(
                Comparator.comparing((Party p) -> -sides.getOrDefault(p, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .sorted()
            .toList();
    Map<Party, Integer> places = new HashMap<>();
    parties.forEach(party -> places.put(party, places.size()));
    int[][][] counts = new int[parties.size()][parties.size()][2];
    for (Question question : questions) {
      List<Position> positions =
          question.positions().stream().filter(p -> places.containsKey(party(p))).toList();
      for (int i = 0; i < positions.size(); i++) {
        for (int j = i + 1; j < positions.size(); j++) {
          int first = places.getOrDefault(party(positions.get(i)), 0);
          int second = places.getOrDefault(party(positions.get(j)), 0);
          count(
              positions.get(i).stance(),
              positions.get(j).stance(),
              counts[Math.min(first, second)][Math.max(first, second)]);
        }
      }
    }
    var agreements = new ArrayList<Agreement>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = i + 1; j < counts.length; j++) {
        if (counts[i][j][0] + counts[i][j][1] > 0) {
          agreements.add(
              new Agreement(parties.get(i), parties.get(j), counts[i][j][0], counts[i][j][1]));
        }
      }
    }
    agreements.sort(MOST_FIRST);
    return new Network(List.copyOf(agreements), sides.size() - parties.size());
  }

  /** Somebody and all who meet it on a question; nobody if there is no such actor. */
  private static Set<Party> neighbours(String actor, Set<Party> parties, List<Question> questions) {
    var near = new HashSet<Party>();
    parties.stream()
        .filter(party -> party.id().equals(actor) || party.name().equalsIgnoreCase(actor))
        .forEach(
            party -> {
              near.add(party);
              of(party.id(), questions).forEach(pair -> near.add(pair.other(party.id())));
            });
    return near;
  }

  /** The pairs of one actor, those who agree most first. */
  static List<Agreement> of(String actor, List<Question> questions) {
    Map<Party, int[]> counts = new HashMap<>();
    Optional<Party> self = Optional.empty();
    for (Question question : questions) {
      Optional<Position> own =
          question.positions().stream().filter(p -> p.actor().id().equals(actor)).findFirst();
      if (own.isPresent()) {
        self = own.map(Agreement::party);
        for (Position other : question.positions()) {
          if (!other.actor().id().equals(actor)) {
            count(
                own.get().stance(),
                other.stance(),
                counts.computeIfAbsent(party(other), p -> new int[2]));
          }
        }
      }
    }
    var agreements = new ArrayList<Agreement>();
    for (Map.Entry<Party, int[]> entry : counts.entrySet()) {
      int[] both = entry.getValue();
      if (self.isPresent() && both[0] + both[1] > 0) {
        agreements.add(new Agreement(self.get(), entry.getKey(), both[0], both[1]));
      }
    }
    agreements.sort(MOST_FIRST);
    return List.copyOf(agreements);
  }

  private static void count(Stance one, Stance two, int[] counts) {
    if (one == two && one != Stance.NONE) {
      counts[0]++;
    } else if (one != two && SIDES.contains(one) && SIDES.contains(two)) {
      counts[1]++;
    }
  }

  private static Party party(Position position) {
    return new Party(position.actor().id(), Wording.capital(position.actor().name()));
  }
}
