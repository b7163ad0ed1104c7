package org.rapporteur.training;

import java.util.List;
import java.util.Locale;

/** What the judgement model is asked, with the answers in the order of its scores. */
enum JudgementHead {
  /** Toward a proposition. */
  STANCE("FAVOR", "AGAINST", "CONDITIONAL", "NONE"),
  /** Root types of PLOVER as PLV has them, YIELD for both CONCEDE and RETREAT. */
  EVENT(
      "AGREE",
      "CONSULT",
      "SUPPORT",
      "COOPERATE",
      "AID",
      "YIELD",
      "REQUEST",
      "ACCUSE",
      "REJECT",
      "THREATEN",
      "PROTEST",
      "SANCTION",
      "MOBILIZE",
      "COERCE",
      "ASSAULT",
      "NONE"),
  /** What the speaker does by saying it (Subramanian, Cohn and Baldwin 2019). */
  ACT(
      "COMMISSIVE_ACTION",
      "COMMISSIVE_OUTCOME",
      "ASSERTIVE",
      "ASSERTIVE_V",
      "ASSERTIVE_S",
      "EXPRESSIVE",
      "DIRECTIVE",
      "INTERROGATIVE");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> labels;

  JudgementHead(String... labels) {
    this.labels = List.of(labels);
  }

  List<String> labels() {
    return labels;
  }

  /** Its name in the model folder. */
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of its first label among the scores of all heads. */
  int firstColumn() {
    int column = 0;
    for (JudgementHead head : values()) {
      if (head == this) {
        return column;
      }
      column += head.labels.size();
    }
    throw new AssertionError(this);
  }

  /** How many labels all heads have. */
  static int columns() {
    JudgementHead last = values()[values().length - 1];
    return last.firstColumn() + last.labels.size();
  }
}
