package org.rapporteur.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts of inputs: every input once.
 *
 * @param inputs how many for each kind; kinds that did not occur are absent
 * @param statements statements that were added
 */
public record IntakeTally(Map<Receipt.Kind, Integer> inputs, int statements) {
  public static final IntakeTally NONE = new IntakeTally(Map.of(), 0);

  public IntakeTally {
    var ordered = new EnumMap<Receipt.Kind, Integer>(Receipt.Kind.class);
    ordered.putAll(inputs);
    inputs = Collections.unmodifiableMap(ordered);
  }

  /** With one more input counted. */
  public IntakeTally with(Receipt receipt) {
    var counts = new EnumMap<Receipt.Kind, Integer>(Receipt.Kind.class);
    counts.putAll(inputs);
    counts.merge(receipt.kind(), 1, Integer::sum);
    return new IntakeTally(counts, statements + receipt.statements());
  }

  public int of(Receipt.Kind kind) {
    return inputs.getOrDefault(kind, 0);
  }

  /** All inputs. */
  public int total() {
    return inputs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
