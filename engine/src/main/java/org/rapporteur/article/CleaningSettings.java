package org.rapporteur.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a user may choose about cleaning.
 *
 * @param published the publication date, if the user knows it: it then outweighs what is found
 * @param minimumLetters letters and digits that the body must have to count as an article
 */
public record CleaningSettings(Optional<LocalDate> published, int minimumLetters) {
  /** A news flash of one sentence passes; a "Page not found" does not. */
  private static final int MINIMUM_LETTERS = 40;

  public CleaningSettings {
    if (minimumLetters < 1) {
      throw new IllegalArgumentException("minimumLetters " + minimumLetters + " is not positive");
    }
  }

  public static CleaningSettings standard() {
    return new CleaningSettings(Optional.empty(), MINIMUM_LETTERS);
  }

  /** These settings with a publication date that is given. */
  public CleaningSettings published(LocalDate date) {
    return new CleaningSettings(Optional.of(date), minimumLetters);
  }
}
