package org.rapporteur.time;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One form that expressions of time take, and how to read it.
 *
 * @param form anchored at the words' start; where two rules fit, the longer match counts
 * @param reading empty if the words turn out to mean something else
 */
record TimeRule(Pattern form, Function<TimeScene, Optional<TimeReading>> reading) {
  private static final String END = "(?![\\p{L}\\p{N}])(?!-[\\p{L}\\p{N}])";

  /** A rule for whole words, of this case. */
  static TimeRule of(String form, Function<TimeScene, TimeReading> reading) {
    return new TimeRule(Pattern.compile("(?:" + form + ")" + END), reading.andThen(Optional::of));
  }

  /** The same that may decline. */
  static TimeRule maybe(String form, Function<TimeScene, Optional<TimeReading>> reading) {
    return new TimeRule(Pattern.compile("(?:" + form + ")" + END), reading);
  }
}
