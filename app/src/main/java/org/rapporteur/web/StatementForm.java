package org.rapporteur.web;

import java.util.List;

/**
 * A statement as a person may change it.
 *
 * @param action where it is sent
 * @param pieces source, cue and contents
 * @param speakers names to choose from
 * @param stances one a question
 */
record StatementForm(
    String action,
    List<Piece> pieces,
    String manner,
    String speaker,
    List<String> speakers,
    List<OnIssue> stances) {

  /**
   * Words of the text.
   *
   * @param name of its fields: "source", "cue", "content0"
   * @param at where they begin, in UTF-16 code units; -1 if nowhere yet
   */
  record Piece(String name, String label, String words, int at, boolean required) {}

  /** Where it is sent to move an edge by a word. */
  String nudge() {
    return action.replaceFirst("[^/]*$", "nudge");
  }

  record OnIssue(String issue, String stance) {
    String field() {
      return "stance-" + issue;
    }
  }
}
