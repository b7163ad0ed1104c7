package org.rapporteur.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.rapporteur.inference.SentenceVectors;

/**
 * Groups vectors so that those of a group are near each other on average (agglomerative clustering
 * with average linkage, by chains of nearest neighbours: Murtagh 1983). The same vectors in the
 * same order always fall into the same groups. Takes time by the square of their number.
 */
final class MeaningClusters {
  private final double least;
  private final List<Group> open = new ArrayList<>();
  private final List<List<Integer>> closed = new ArrayList<>();

  /**
   * Members and the sum of their vectors, from which the mean likeness to another group follows.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Group(List<Integer> members, float[] sum) {
    double likeness(Group other) {
      double pairs = (double) members.size() * other.members.size();
      return SentenceVectors.cosine(sum, other.sum) / pairs;
    }

    Group with(Group other) {
      var all = new ArrayList<>(members);
      all.addAll(other.members);
      all.sort(Comparator.naturalOrder());
      float[] together = sum.clone();
      for (int i = 0; i < together.length; i++) {
        together[i] += other.sum[i];
      }
      return new Group(all, together);
    }
  }

  private MeaningClusters(double least) {
    this.least = least;
  }

  /**
   * The groups, each in ascending order, the one with the first vector first.
   *
   * @param vectors of length one
   * @param least the mean cosine below which groups stay apart
   */
  static List<List<Integer>> of(List<float[]> vectors, double least) {
    var clusters = new MeaningClusters(least);
    for (int i = 0; i < vectors.size(); i++) {
      clusters.open.add(new Group(List.of(i), vectors.get(i)));
    }
    clusters.join();
    clusters.closed.sort(Comparator.comparing(members -> members.get(0)));
    return List.copyOf(clusters.closed);
  }

  private void join() {
    Deque<Group> chain = new ArrayDeque<>();
    while (!open.isEmpty() || !chain.isEmpty()) {
      if (chain.isEmpty()) {
        chain.push(open.remove(open.size() - 1));
      }
      Group last = chain.pop();
      Group before = chain.peek();
      int nearest = -1;
      double best = before == null ? least : Math.max(least, last.likeness(before));
      for (int i = 0; i < open.size(); i++) {
        double likeness = last.likeness(open.get(i));
        if (likeness > best) {
          best = likeness;
          nearest = i;
        }
      }
      if (nearest >= 0) {
        chain.push(last);
        chain.push(open.remove(nearest));
      } else if (before != null && last.likeness(before) >= least) {
        open.add(last.with(chain.pop()));
      } else {
        closed.add(last.members());
      }
    }
  }
}
