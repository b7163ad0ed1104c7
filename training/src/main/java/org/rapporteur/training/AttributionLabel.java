package org.rapporteur.training;

import java.util.Arrays;
import java.util.List;

/** The BIO labels of the attribution tagger. */
enum AttributionLabel {
  O("O"),
  B_SOURCE("B-source"),
  I_SOURCE("I-source"),
  B_CUE("B-cue"),
  I_CUE("I-cue"),
  B_CONTENT("B-content"),
  I_CONTENT("I-content");

  /** The three roles in the order of their labels. */
  static final List<String> ROLES = List.of("source", "cue", "content");

  private final String written;

  AttributionLabel(String written) {
    this.written = written;
  }

  /** As in {@code labels.txt} and in the corpora: {@code B-source}. */
  String written() {
    return written;
  }

  /** The column of the model's scores. */
  @SuppressWarnings("EnumOrdinal") // the columns are in the order of declaration
  int column() {
    return ordinal();
  }

  static AttributionLabel of(String written) {
    return Arrays.stream(values())
        .filter(label -> label.written.equals(written))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a label: " + written));
  }

  static int begin(int role) {
    return 1 + 2 * role;
  }

  static int inside(int role) {
    return 2 + 2 * role;
  }

  /** Whether {@code to} may follow {@code from}; {@code from} -1 is the start. */
  static boolean mayFollow(int from, int to) {
    boolean inside = to > 0 && to % 2 == 0;
    return !inside || from == to || from == to - 1;
  }
}
