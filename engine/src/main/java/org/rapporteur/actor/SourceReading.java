package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;

/**
 * Whom one attribution's source names.
 *
 * @param speaker empty if the text gives no source
 * @param with others who say it jointly, in reading order
 */
public record SourceReading(Optional<Speaker> speaker, List<Speaker> with) {
  public SourceReading {
    with = List.copyOf(with);
  }
}
