package org.rapporteur.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text, or a text in the light of a proposition, with the label it should get.
 *
 * @param group what must not be torn apart by a split: a document, or the text itself
 * @param label the place of the answer among the head's labels
 * @param beliefs how sure people are of each of the head's labels, together 1
 */
record Example(
    JudgementHead head,
    String group,
    @Nullable String proposition,
    String text,
    int label,
    List<Double> beliefs) {

  Example {
    beliefs = List.copyOf(beliefs);
  }

  static Example of(
      JudgementHead head, String group, @Nullable String proposition, String text, String label) {
    int at = head.labels().indexOf(label);
    if (at < 0) {
      throw new IllegalArgumentException("no label " + label + " among " + head.labels());
    }
    var sure = new ArrayList<>(Collections.nCopies(head.labels().size(), 0.0));
    sure.set(at, 1.0);
    return new Example(head, group, proposition, text, at, sure);
  }

  /** The same, where people differed about the answer. */
  Example believed(List<Double> shares) {
    return new Example(head, group, proposition, text, label, shares);
  }

  /** The answer. */
  String written() {
    return head.labels().get(label);
  }
}
