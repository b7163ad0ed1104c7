/**
 * The path as one call: a raw document comes in; what became of it goes out, a {@link
 * org.rapporteur.pipeline.Reading} or the reason there is none. {@link
 * org.rapporteur.pipeline.Rapporteur} reads one, {@link org.rapporteur.pipeline.Batch} many.
 *
 * <p>Start reading the project at {@link org.rapporteur.pipeline.Rapporteur}.
 */
@NullMarked
package org.rapporteur.pipeline;

import org.jspecify.annotations.NullMarked;
