/**
 * Makes the models that the engine ships: annotated articles and pretrained weights in, a model
 * folder out.
 *
 * <p>Read {@link org.rapporteur.training.TrainAttribution} first: data, encoder, training loop,
 * export.
 */
@NullMarked
package org.rapporteur.training;

import org.jspecify.annotations.NullMarked;
