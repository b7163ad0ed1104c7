/**
 * {@link org.rapporteur.pipeline.Reading}s come in; they go out as JSON, JSON Lines or one HTML
 * page. The same readings give the same characters. Read {@link
 * org.rapporteur.export.ReadingWriter} first.
 */
@NullMarked
package org.rapporteur.export;

import org.jspecify.annotations.NullMarked;
