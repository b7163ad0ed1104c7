package org.rapporteur.training;

import java.util.List;
import java.util.Locale;

/** Counts of given against true classes. One thread at a time. */
final class ClassScores {
  private final List<String> classes;
  private final int[][] counts;

  ClassScores(List<String> classes) {
    this.classes = List.copyOf(classes);
    this.counts = new int[classes.size()][classes.size()];
  }

  void add(String given, String truth) {
    counts[classes.indexOf(truth)][classes.indexOf(given)]++;
  }

  double accuracy() {
    int right = 0;
    int all = 0;
    for (int t = 0; t < counts.length; t++) {
      for (int g = 0; g < counts.length; g++) {
        right += t == g ? counts[t][g] : 0;
        all += counts[t][g];
      }
    }
    return (double) right / all;
  }

  private int truly(int t) {
    int sum = 0;
    for (int count : counts[t]) {
      sum += count;
    }
    return sum;
  }

  private int given(int g) {
    int sum = 0;
    for (int[] row : counts) {
      sum += row[g];
    }
    return sum;
  }

  double precision(String label) {
    int at = classes.indexOf(label);
    return given(at) == 0 ? 0 : (double) counts[at][at] / given(at);
  }

  double recall(String label) {
    int at = classes.indexOf(label);
    return truly(at) == 0 ? 0 : (double) counts[at][at] / truly(at);
  }

  double f1(String label) {
    int at = classes.indexOf(label);
    int sum = given(at) + truly(at);
    return sum == 0 ? 0 : 2.0 * counts[at][at] / sum;
  }

  /** Mean F1 of the classes that truly occur. */
  double macroF1() {
    double sum = 0;
    int occurring = 0;
    for (int c = 0; c < counts.length; c++) {
      if (truly(c) > 0) {
        sum += f1(classes.get(c));
        occurring++;
      }
    }
    return sum / occurring;
  }

  /** Accuracy, macro F1, and the F1 of each class that occurs. */
  @Override
  public String toString() {
    var text =
        new StringBuilder(
            String.format(Locale.ROOT, "accuracy %.3f macro-F1 %.3f;", accuracy(), macroF1()));
    for (int c = 0; c < counts.length; c++) {
      if (truly(c) > 0) {
        text.append(
            String.format(
                Locale.ROOT, " %s %.3f (%d)", classes.get(c), f1(classes.get(c)), truly(c)));
      }
    }
    return text.toString();
  }
}
