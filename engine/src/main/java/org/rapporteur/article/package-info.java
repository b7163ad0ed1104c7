/**
 * A {@link org.rapporteur.ingest.RawDocument} comes in; an {@link org.rapporteur.article.Article}
 * (its text without page furniture, paragraphs, title, section, authors, language, publication
 * date) goes out, or the one reason why there is none. Read {@link org.rapporteur.article.Cleaner}
 * first.
 *
 * <p>HTML is parsed by jsoup, and the JSON-LD inside it by Jackson, because expressions over nested
 * JSON overflow the stack; both are used in this package only among those of the path. What the
 * rules know about the wording of page furniture and the names that page templates give to their
 * parts is in tables beside this package.
 */
@NullMarked
package org.rapporteur.article;

import org.jspecify.annotations.NullMarked;
