/**
 * From a paragraph to label scores: model folders, word pieces, the features that the uncased
 * vocabulary loses, ONNX Runtime sessions, and the decoding of scores into legal runs of labels.
 *
 * <p>Comes in: text and a {@link org.rapporteur.inference.ModelFolder}. Goes out: {@link
 * org.rapporteur.inference.LabelRun}s over the text. Nothing here knows what the labels mean. The
 * only package that imports ONNX Runtime. Read {@link org.rapporteur.inference.TextLabeller} first.
 */
@NullMarked
package org.rapporteur.inference;

import org.jspecify.annotations.NullMarked;
