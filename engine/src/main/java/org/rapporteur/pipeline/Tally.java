package org.rapporteur.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.article.Cleaning;

/**
 * Counts of a run: every document once, as kept, discarded for one reason, or unreadable.
 *
 * @param kept documents that hold an article
 * @param statements statements found in the kept ones
 * @param discarded how many were discarded for each reason; reasons that did not occur are absent
 * @param unreadable documents that could not be looked at
 */
public record Tally(
    int kept, int statements, Map<Cleaning.Reason, Integer> discarded, int unreadable) {
  public static final Tally NONE = new Tally(0, 0, Map.of(), 0);

  public Tally {
    var ordered = new EnumMap<Cleaning.Reason, Integer>(Cleaning.Reason.class);
    ordered.putAll(discarded);
    discarded = Collections.unmodifiableMap(ordered);
  }

  /** This tally with one document more. */
  public Tally with(Outcome outcome) {
    if (outcome instanceof Outcome.Read read) {
      return new Tally(
          kept + 1,
          statements + read.reading().statements().map(List::size).orElse(0),
          discarded,
          unreadable);
    }
    if (outcome instanceof Outcome.Discarded discard) {
      var counts = new EnumMap<Cleaning.Reason, Integer>(Cleaning.Reason.class);
      counts.putAll(discarded);
      counts.merge(discard.reason(), 1, Integer::sum);
      return new Tally(kept, statements, counts, unreadable);
    }
    return new Tally(kept, statements, discarded, unreadable + 1);
  }

  public int discardedInAll() {
    return discarded.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int documents() {
    return kept + discardedInAll() + unreadable;
  }
}
