/**
 * Text as offsets: spans, paragraphs, sentences, words and quotations, all counted in UTF-16 code
 * units of one text. Strings come in; {@link org.rapporteur.text.Span}s go out. Read {@link
 * org.rapporteur.text.Span} first.
 */
@NullMarked
package org.rapporteur.text;

import org.jspecify.annotations.NullMarked;
