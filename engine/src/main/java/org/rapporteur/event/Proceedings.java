package org.rapporteur.event;

import java.util.List;

/**
 * What one article reports as done, undertaken and left open, each list in reading order.
 * Immutable.
 */
public record Proceedings(
    List<Event> events, List<Commitment> commitments, List<OpenQuestion> questions) {
  private static final Proceedings NONE = new Proceedings(List.of(), List.of(), List.of());

  public Proceedings {
    events = List.copyOf(events);
    commitments = List.copyOf(commitments);
    questions = List.copyOf(questions);
  }

  /** Of an article in which nothing is looked for, or nothing found. */
  public static Proceedings none() {
    return NONE;
  }
}
