package org.rapporteur.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts of exactly found runs for each role. One thread at a time. */
final class ExactScores {
  private final int[] found = new int[AttributionLabel.ROLES.size()];
  private final int[] predicted = new int[found.length];
  private final int[] gold = new int[found.length];

  /** A half-open range of places in a sequence with one role. */
  record Run(int role, int from, int to) {}

  /** The runs of a sequence of labels; an inside label with no run of its role open starts one. */
  static List<Run> runs(int[] labels) {
    var runs = new ArrayList<Run>();
    int start = -1;
    for (int i = 0; i <= labels.length; i++) {
      boolean continues =
          i < labels.length
              && start >= 0
              && labels[i] == AttributionLabel.inside((labels[start] - 1) / 2);
      if (start >= 0 && !continues) {
        runs.add(new Run((labels[start] - 1) / 2, start, i));
        start = -1;
      }
      if (start < 0 && i < labels.length && labels[i] != 0) {
        start = i;
      }
    }
    return runs;
  }

  void add(List<Run> predictedRuns, List<Run> goldRuns) {
    Set<Run> goldSet = new HashSet<>(goldRuns);
    for (Run run : goldRuns) {
      gold[run.role()]++;
    }
    for (Run run : new HashSet<>(predictedRuns)) {
      predicted[run.role()]++;
      found[run.role()] += goldSet.contains(run) ? 1 : 0;
    }
  }

  double f1(int role) {
    return 2.0 * found[role] / Math.max(1, predicted[role] + gold[role]);
  }

  double precision(int role) {
    return (double) found[role] / Math.max(1, predicted[role]);
  }

  double recall(int role) {
    return (double) found[role] / Math.max(1, gold[role]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "exact F1 %.1f / %.1f / %.1f (P %.1f %.1f %.1f, R %.1f %.1f %.1f)",
        100 * f1(0),
        100 * f1(1),
        100 * f1(2),
        100 * precision(0),
        100 * precision(1),
        100 * precision(2),
        100 * recall(0),
        100 * recall(1),
        100 * recall(2));
  }
}
