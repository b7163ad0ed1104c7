package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;

/**
 * Whom one attribution's source names.
 *
 * @param speaker empty if the text gives no source
 * @param with others who say it jointly, in reading order
 * @param confidence in [0, 1], that these are the speakers
 */
public record SourceReading(Optional<Speaker> speaker, List<Speaker> with, double confidence) {
  /** The confidence where nobody is named: a less sure name speaks no more against the words. */
  public static final double UNRESOLVED = 0.5;

  /** The text gives no source. */
  static final SourceReading NONE = new SourceReading(Optional.empty(), List.of(), UNRESOLVED);

  public SourceReading {
    with = List.copyOf(with);
  }

  static SourceReading of(Speaker speaker, double confidence) {
    return new SourceReading(
        Optional.of(speaker),
        List.of(),
        speaker.type() == SpeakerType.UNKNOWN ? UNRESOLVED : confidence);
  }

  /** Confident as far as the kind of words that led to the speaker can be trusted. */
  static SourceReading of(Speaker speaker, List<Speaker> with) {
    return new SourceReading(Optional.of(speaker), with, trust(speaker.resolvedBy()));
  }

  private static double trust(Resolution how) {
    return switch (how) {
      case NAME, DESCRIPTION -> 0.98;
      case SURNAME -> 0.96;
      case CONTINUED, METONYM -> 0.93;
      case OFFICE -> 0.88;
      case PRONOUN -> 0.85;
      case NONE -> UNRESOLVED;
    };
  }
}
