package org.rapporteur.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.text.Span;

/**
 * What somebody undertakes to do. Immutable.
 *
 * @param actors who undertakes it
 * @param what what they will do, from its verb to the end of its clause
 * @param amount how much, as printed: "2 percent of their GDP", "$40 million", "two ships"
 * @param by the day by which it is to be done
 * @param condition on what it depends, as printed: "if the talks fail"
 * @param saidBy the id of the statement that tells it; empty if the article tells it in its own
 *     voice
 */
public record Commitment(
    List<Speaker> actors,
    Span what,
    Optional<Span> amount,
    Optional<LocalDate> by,
    Optional<Span> condition,
    Optional<String> saidBy) {

  /**
   * @throws IllegalArgumentException if nobody undertakes it
   */
  public Commitment {
    actors = List.copyOf(actors);
    if (actors.isEmpty()) {
      throw new IllegalArgumentException("a commitment of nobody, at " + what);
    }
  }
}
