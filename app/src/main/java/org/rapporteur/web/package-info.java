/**
 * The reading room: the record comes in, pages for a browser go out. Read {@link
 * org.rapporteur.web.Routes} first: each route is one method of a {@code ...Page}, which makes one
 * immutable view, which one template of {@code src/main/jte} shows. Who asks, and whether it may,
 * is decided in {@link org.rapporteur.web.Access} and nowhere else.
 *
 * <p>Pages work without scripts; {@code room.js} only improves what is there.
 */
@NullMarked
package org.rapporteur.web;

import org.jspecify.annotations.NullMarked;
