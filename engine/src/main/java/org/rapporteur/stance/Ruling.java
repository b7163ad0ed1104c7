package org.rapporteur.stance;

import java.util.Optional;

/**
 * What a search for a side came to.
 *
 * @param settled whether nothing else is to be looked for
 */
record Ruling(boolean settled, Optional<Side> side) {
  /** The words leave it open, and say so. */
  static final Ruling OPEN = new Ruling(true, Optional.empty());

  /** Nothing was found. */
  static final Ruling NOTHING = new Ruling(false, Optional.empty());

  static Ruling of(Side side) {
    return new Ruling(true, Optional.of(side));
  }
}
