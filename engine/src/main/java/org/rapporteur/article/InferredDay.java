package org.rapporteur.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rapporteur.article.Publication.From;
import org.rapporteur.article.TiedDates.Seen;
import org.rapporteur.article.TiedDates.Tie;

/**
 * Concludes from the words of an English article on which day it was published, where nothing else
 * tells. A date counts only with words that tie it to the day of writing. A bare date does not: the
 * only one of an article is within a week of its publication in two of five. Where tied dates are
 * more than a week apart, or a date that is not still to come is a week later, there is no answer.
 * Who holds which office is never used.
 */
final class InferredDay {
  private static final int WEEK = 7; // days

  /** The day, if the text ties one to its writing and none speaks against. */
  static Optional<Publication> of(String text) {
    List<Seen> seen = TiedDates.in(text);
    return seen.stream()
        .map(Seen::tie)
        .filter(tie -> confidence(tie).isPresent())
        .min(Comparator.naturalOrder())
        .flatMap(
            tie -> day(tie, seen).map(day -> new Publication(day, From.INFERRED, confidence(tie))));
  }

  /**
   * How often the day was right within a week, on PolNeAR's train and dev parts, as (right + 1) /
   * (answers + 2); see evaluation/time.md. Empty for what ties nothing.
   */
  private static OptionalDouble confidence(Tie tie) {
    return switch (tie) {
      case DATELINE -> OptionalDouble.of(0.67);
      case WEEKDAY -> OptionalDouble.of(0.77);
      case NEAR -> OptionalDouble.of(0.50);
      case POST -> OptionalDouble.of(0.95);
      case AHEAD, NONE -> OptionalDouble.empty();
    };
  }

  private static Optional<LocalDate> day(Tie tie, List<Seen> seen) {
    List<LocalDate> days = seen.stream().filter(s -> s.tie() == tie).map(Seen::day).toList();
    LocalDate first = Collections.min(days);
    LocalDate last = Collections.max(days);
    boolean apart = tie != Tie.POST && ChronoUnit.DAYS.between(first, last) > WEEK;
    boolean later =
        seen.stream().anyMatch(s -> s.tie() != Tie.AHEAD && s.day().isAfter(last.plusDays(WEEK)));
    return apart || later ? Optional.empty() : Optional.of(last);
  }

  private InferredDay() {}
}
