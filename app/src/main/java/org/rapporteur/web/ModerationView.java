package org.rapporteur.web;

import java.util.List;

/**
 * Notes and whether they are shown.
 *
 * @param found how many wait, in words
 * @param lately what somebody decided on, the last first
 */
record ModerationView(List<Line> waiting, String found, List<Line> lately) implements View {

  /**
   * @param decided what was decided and by whom, in words
   */
  record Line(long id, String words, String person, String written, NotePlace on, String decided) {}

  @Override
  public String title() {
    return "Notes";
  }

  @Override
  public Place place() {
    return Place.NOTES;
  }
}
