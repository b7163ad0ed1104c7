package org.rapporteur.event;

import java.util.Optional;
import org.rapporteur.text.Span;

/**
 * A noun phrase that may name an actor.
 *
 * @param name a name inside it that is not the whole: "Iraqi" of "Iraqi warplanes", "Iran" of
 *     "Iran's offer"
 * @param noun the last word before its first preposition, in lower case: "warplanes"
 */
record ActorPhrase(Span span, Optional<Span> name, String noun) {}
