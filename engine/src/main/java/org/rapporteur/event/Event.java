package org.rapporteur.event;

import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/**
 * Who did what to whom, where and when, as a sentence of the article tells it. Immutable.
 *
 * @param actors who did it; empty where the sentence does not say ("was arrested")
 * @param recipients to whom or with whom it was done, as far as the sentence names somebody
 * @param what the words that tell it, from the verb to the end of its clause
 * @param where the name of the place, as printed
 * @param when the days that the sentence gives; empty if it gives none
 * @param planned whether it is announced for a time to come, which only deployments and exercises
 *     are recorded as
 */
public record Event(
    EventType type,
    Optional<EventMode> mode,
    List<Speaker> actors,
    List<Speaker> recipients,
    Span what,
    Optional<Span> where,
    Optional<Period> when,
    boolean planned) {

  /**
   * @throws IllegalArgumentException if nobody is named on either side
   */
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    if (actors.isEmpty() && recipients.isEmpty()) {
      throw new IllegalArgumentException("an event of nobody: " + type + " at " + what);
    }
  }
}
