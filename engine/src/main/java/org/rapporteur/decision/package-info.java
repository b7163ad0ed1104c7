/**
 * Positions come in; what a body would decide on them goes out. A {@link
 * org.rapporteur.decision.DecisionBody} has members by date and a {@link
 * org.rapporteur.decision.Rule}; an {@link org.rapporteur.decision.Outlook} counts the positions of
 * its members by that rule, names who blocks, who has not said, and who would have to move. It is
 * arithmetic over stated positions and never a probability.
 *
 * <p>Read {@link org.rapporteur.decision.Rule} first, then {@link org.rapporteur.decision.Outlook}.
 */
@NullMarked
package org.rapporteur.decision;

import org.jspecify.annotations.NullMarked;
