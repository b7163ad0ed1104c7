/**
 * The record comes in; what it says as a whole goes out. {@link
 * org.rapporteur.analysis.RecordPositions} says where actors stand on a question over all articles.
 */
@NullMarked
package org.rapporteur.analysis;

import org.jspecify.annotations.NullMarked;
