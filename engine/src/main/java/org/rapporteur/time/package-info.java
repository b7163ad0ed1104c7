/**
 * A sentence and the day of publication come in; the times that the sentence speaks of go out, as
 * intervals of days where they have any and as TIMEX3 values (TimeML 1.2.1, "Guidelines for
 * temporal expression annotation for English for TempEval 2010"). Read {@link
 * org.rapporteur.time.TimeExpression} first, then {@link org.rapporteur.time.TimeExpressions}.
 */
@NullMarked
package org.rapporteur.time;

import org.jspecify.annotations.NullMarked;
