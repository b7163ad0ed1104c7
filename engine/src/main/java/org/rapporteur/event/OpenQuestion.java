package org.rapporteur.event;

import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.text.Span;

/**
 * A question that somebody raises in the article and nobody in it answers. Immutable.
 *
 * @param askedBy empty if the statement that raises it has no speaker
 * @param what the question, without its quotation marks
 * @param saidBy the id of the statement that raises it
 */
public record OpenQuestion(Optional<Speaker> askedBy, Span what, String saidBy) {}
