package org.rapporteur.store;

/**
 * A question.
 *
 * @param definition as its author wrote it, in whatever format the reader of questions takes
 */
public record StoredIssue(String id, String definition) {}
