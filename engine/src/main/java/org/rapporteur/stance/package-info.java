/**
 * Statements and issues come in; where each actor stands comes out. Read {@link
 * org.rapporteur.stance.Stance} first.
 */
@NullMarked
package org.rapporteur.stance;

import org.jspecify.annotations.NullMarked;
