/**
 * A {@link org.rapporteur.store.Record} comes in and is made searchable; a query comes in, and
 * statements and articles go out with the words that met it, and how many there are of each
 * speaker, affiliation, manner, question, site and year. Read {@link
 * org.rapporteur.search.SearchIndex} first.
 *
 * <p>The index holds nothing that the record does not: it can be deleted at any time.
 */
@NullMarked
package org.rapporteur.search;

import org.jspecify.annotations.NullMarked;
