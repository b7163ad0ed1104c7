/**
 * Attributions and their speakers come in; the record's lines go out: one {@link
 * org.rapporteur.statement.Statement} for each attribution, with the occasion, the stated reason
 * for anonymity, and the evidence it rests on. Read {@link org.rapporteur.statement.Statement}
 * first, then {@link org.rapporteur.statement.StatementFinder}.
 */
@NullMarked
package org.rapporteur.statement;

import org.jspecify.annotations.NullMarked;
