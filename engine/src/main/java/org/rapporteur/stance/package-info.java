/**
 * Statements and issues come in; where each actor stands goes out. An {@link
 * org.rapporteur.stance.Issue} is a question written as one proposition; a {@link
 * org.rapporteur.stance.Judgement} is what one piece of evidence says of where somebody stands on
 * it; a {@link org.rapporteur.stance.Position} is where an actor stands as of a day, a state
 * through those who speak for it. What somebody predicts of another, or reads into another's words,
 * is second-hand evidence about the other and no stance of the speaker.
 *
 * <p>Read {@link org.rapporteur.stance.StanceFinder} first, then {@code StanceRules}.
 */
@NullMarked
package org.rapporteur.stance;

import org.jspecify.annotations.NullMarked;
