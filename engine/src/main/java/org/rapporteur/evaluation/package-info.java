/**
 * Gold data and what was found come in; precision, recall and F1 go out. Gold is read from JSON
 * lines (Jackson comes in here for that); whatever counts otherwise is converted to UTF-16 spans on
 * the way in. Read {@link org.rapporteur.evaluation.AttributionEvaluation} first.
 */
@NullMarked
package org.rapporteur.evaluation;

import org.jspecify.annotations.NullMarked;
