package org.rapporteur.store;

import java.util.Optional;
import org.rapporteur.event.Event;

/**
 * An event with its words and its article's head. Immutable.
 *
 * @param id deterministic: the article's id and the event's number in it
 * @param what the words that the event's span covers
 * @param where the name of the place, as printed
 */
public record StoredEvent(
    String id, Event event, String what, Optional<String> where, ArticleHead article) {}
