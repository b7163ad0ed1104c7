/**
 * A clean text comes in; attributions go out: which span is the source, which the cue, which the
 * content (the terms of PARC and PolNeAR). Read {@link org.rapporteur.attribution.Attribution}
 * first, then {@link org.rapporteur.attribution.SpanTagger}.
 */
@NullMarked
package org.rapporteur.attribution;

import org.jspecify.annotations.NullMarked;
