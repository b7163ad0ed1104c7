package org.rapporteur.web;

import java.util.List;
import org.rapporteur.store.Record;

/**
 * What people wrote about one thing.
 *
 * @param target its id
 */
record Notes(String target, List<Line> lines) {

  record Line(String person, String written, String words) {}

  static Notes on(String target, Record record) {
    return new Notes(
        target,
        record.notesOn(target).stream()
            .map(note -> new Line(note.person(), Wording.minute(note.written()), note.words()))
            .toList());
  }
}
