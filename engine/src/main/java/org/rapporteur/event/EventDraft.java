package org.rapporteur.event;

import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * An event whose phrases are not resolved yet.
 *
 * @param actors phrases that together name who did it
 * @param recipients phrases that may name to whom, the likeliest first
 */
record EventDraft(
    VerbLexicon.Pattern pattern,
    List<ActorPhrase> actors,
    List<ActorPhrase> recipients,
    Span what,
    Optional<Span> where,
    Span sentence,
    boolean passive,
    boolean planned) {
  EventDraft {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
