/**
 * What the article reports as done, undertaken and asked: sentences and statements → {@link
 * org.rapporteur.event.Event}, {@link org.rapporteur.event.Commitment}, {@link
 * org.rapporteur.event.OpenQuestion}.
 *
 * <p>Read {@link org.rapporteur.event.ProceedingsFinder} first. Verbs are looked up in shipped
 * tables; who acts on whom comes from the words around the verb and from package {@code actor}. The
 * finders would rather miss than invent: what may, might or did not happen is no event.
 */
@NullMarked
package org.rapporteur.event;

import org.jspecify.annotations.NullMarked;
