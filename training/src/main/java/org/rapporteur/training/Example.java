package org.rapporteur.training;

import org.jspecify.annotations.Nullable;

/**
 * One text, or a text in the light of a proposition, with the label it should get.
 *
 * @param group what must not be torn apart by a split: a document, or the text itself
 * @param label the place of the answer among the head's labels
 */
record Example(
    JudgementHead head, String group, @Nullable String proposition, String text, int label) {

  static Example of(
      JudgementHead head, String group, @Nullable String proposition, String text, String label) {
    int at = head.labels().indexOf(label);
    if (at < 0) {
      throw new IllegalArgumentException("no label " + label + " among " + head.labels());
    }
    return new Example(head, group, proposition, text, at);
  }

  /** The answer. */
  String written() {
    return head.labels().get(label);
  }
}
