package org.rapporteur.store;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Somebody who may use a record that is served to others.
 *
 * @param name as decisions and notes bear it
 * @param disabled whether it opens nothing for now
 */
public record Account(String name, Role role, boolean disabled, Instant added) {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@'-]{0,59}");

  /**
   * A name as it is kept.
   *
   * @throws RapporteurException {@link Fault#REQUEST} if it cannot be one
   */
  static String named(String name) {
    String kept = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    if (!NAME.matcher(kept).matches()) {
      throw new RapporteurException(
          Fault.REQUEST,
          "the name of an account has 1 to 60 letters, digits, spaces, or . _ @ ' - and begins with"
              + " a letter or digit");
    }
    return kept;
  }

  /** What tells names apart: two that differ only in case are one. */
  static String id(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replace("\0", "") // PostgreSQL takes none
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
