package org.rapporteur.store;

import java.time.Instant;

/**
 * What a person wrote about something in the record.
 *
 * @param target the id of an article, statement, actor or question
 */
public record Note(long id, String target, String words, String person, Instant written) {}
