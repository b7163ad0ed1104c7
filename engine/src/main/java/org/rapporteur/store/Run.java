package org.rapporteur.store;

/**
 * One reading of many articles, by one program and edition.
 *
 * @param id its number in the record
 * @param edition {@link org.rapporteur.pipeline.Edition#name()}
 */
public record Run(long id, String edition) {}
