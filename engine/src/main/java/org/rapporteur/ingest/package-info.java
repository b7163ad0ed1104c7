/**
 * Files, folders and standard input come in; {@link org.rapporteur.ingest.RawDocument}s, bytes with
 * a name, go out. Read {@link org.rapporteur.ingest.DocumentSources} first: it turns what a user
 * named into an ordered list of sources, each of which is read only when asked.
 *
 * <p>Nothing here looks inside the bytes: what they are, and whether an article is among them, is
 * told by {@code article}.
 */
@NullMarked
package org.rapporteur.ingest;

import org.jspecify.annotations.NullMarked;
