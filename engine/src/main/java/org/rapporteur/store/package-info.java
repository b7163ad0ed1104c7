/**
 * The record: {@link org.rapporteur.pipeline.Reading}s come in and are kept in one SQLite file or a
 * PostgreSQL database; articles, statements, actors and what people decided on them go out again.
 * Read {@link org.rapporteur.store.Record} first: it is the only door. Behind it stands one class a
 * table, and the tables themselves, described, are the migrations among the resources.
 *
 * <p>Every write is one transaction, so a program that is killed loses at most the article in hand.
 */
@NullMarked
package org.rapporteur.store;

import org.jspecify.annotations.NullMarked;
