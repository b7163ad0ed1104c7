package org.rapporteur.store;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total items of the whole list, as far as they were counted
 * @param exact whether all were counted; if not, there are more than {@code total}
 */
public record Page<T>(List<T> items, long total, boolean exact) {
  /** Counting ends here, so that no page waits for it. */
  static final int COUNTED = 10_000;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * @param counted items counted; more than {@link #COUNTED} need not be told
   */
  static <T> Page<T> of(List<T> items, long counted) {
    return new Page<>(items, Math.min(counted, COUNTED), counted <= COUNTED);
  }
}
