package org.rapporteur.web;

import java.util.Optional;
import org.rapporteur.store.Record;

/**
 * What a note is on.
 *
 * @param name for people
 */
record NotePlace(String name, String address) {

  /** The article, statement, actor or question with an id. */
  static Optional<NotePlace> of(String id, Record record) {
    return record
        .head(id)
        .map(article -> new NotePlace(Wording.title(article), Links.article(id)))
        .or(
            () ->
                record
                    .statement(id)
                    .map(
                        stored ->
                            new NotePlace(
                                "a statement in " + Wording.title(stored.article()),
                                Links.statement(id))))
        .or(() -> record.actor(id).map(actor -> new NotePlace(actor.name(), Links.actor(id))))
        .or(() -> record.issue(id).map(issue -> new NotePlace(issue.id(), Links.issue(id))));
  }
}
