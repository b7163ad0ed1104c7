package org.rapporteur.store;

import java.util.Optional;

/**
 * What became of one input that was to be added. Immutable.
 *
 * @param uri its name
 * @param reason why it was discarded or could not be read, on one line
 * @param article the id of the article in it, if one was added or read again
 * @param statements how many were found in that
 */
public record Receipt(
    String uri, Kind kind, Optional<String> reason, Optional<String> article, int statements) {

  /** What can become of an input. */
  public enum Kind {
    /** It is in the record now. */
    ADDED,
    /** It was read again, by other models or rules than before. */
    REREAD,
    /** It was in the record already. */
    KNOWN,
    /** The very same bytes were in the record already under another name. */
    DUPLICATE,
    /** It holds no article. */
    DISCARDED,
    /** It could not be read. */
    FAILED
  }

  /** It could not be read. */
  public static Receipt failed(String uri, String why) {
    return refused(uri, Kind.FAILED, why);
  }

  static Receipt plain(String uri, Kind kind) {
    return new Receipt(uri, kind, Optional.empty(), Optional.empty(), 0);
  }

  static Receipt refused(String uri, Kind kind, String reason) {
    return new Receipt(uri, kind, Optional.of(reason), Optional.empty(), 0);
  }
}
