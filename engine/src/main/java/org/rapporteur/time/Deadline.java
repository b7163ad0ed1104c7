package org.rapporteur.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/**
 * The last day of "by 2030", "by the end of June", "by 5 March 2031", "by the end of next year";
 * else of the expression of time that follows: "by Friday".
 */
public final class Deadline {
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:by|before|until|through|no later"
              + " than)\\s+(?:the\\s+)?(?:end\\s+of\\s+(?:the\\s+)?)?"
              + "(?:(?<relative>this|next|the)?\\s*(?<year0>year)\\b"
              + "|(?:(?<day1>\\d{1,2})\\s+)?(?<month>"
              + MONTHS
              + ")(?:\\s+(?<day2>\\d{1,2})\\b(?!\\d))?(?:,?\\s+(?<year>\\d{4}))?"
              + "|(?<only>20\\d{2}|2100))\\b");

  private static final Pattern PREPOSITION =
      Pattern.compile("\\b(?:by|before|until|no later than)\\s+(?=\\S)");

  /**
   * The deadline that these words name; empty if they name none, or one that needs the article's
   * day where that is not known.
   */
  public static Optional<LocalDate> in(String text, Span span, Optional<LocalDate> published) {
    Matcher matcher = BY.matcher(text).region(span.start(), span.end());
    if (!matcher.find()) {
      return published.flatMap(day -> expressed(text, span, day));
    }
    if (matcher.group("only") != null) {
      return Optional.of(LocalDate.of(Integer.parseInt(matcher.group("only")), 12, 31));
    }
    if (matcher.group("year0") != null) {
      int later = "next".equals(matcher.group("relative")) ? 1 : 0;
      return published.map(day -> LocalDate.of(day.getYear() + later, 12, 31));
    }
    return month(matcher, published);
  }

  /** The last day of any other expression of time after the preposition: "by Friday". */
  private static Optional<LocalDate> expressed(String text, Span span, LocalDate published) {
    Matcher before = PREPOSITION.matcher(text).region(span.start(), span.end());
    while (before.find()) {
      Optional<LocalDate> last =
          TimeExpressions.find(text, new Span(before.end(), span.end()), published).stream()
              .filter(e -> e.span().start() == before.end())
              .flatMap(e -> e.days().stream())
              .map(Period::to)
              .filter(day -> !day.isBefore(published))
              .findFirst();
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> month(Matcher matcher, Optional<LocalDate> published) {
    Month month = Month.valueOf(matcher.group("month").toUpperCase(Locale.ROOT));
    String year = matcher.group("year");
    Optional<YearMonth> found =
        year != null
            ? Optional.of(YearMonth.of(Integer.parseInt(year), month))
            : published.map(day -> next(YearMonth.from(day), month));
    String day = matcher.group("day1") != null ? matcher.group("day1") : matcher.group("day2");
    if (day == null) {
      return found.map(YearMonth::atEndOfMonth);
    }
    int number = Integer.parseInt(day);
    return found.filter(m -> m.isValidDay(number)).map(m -> m.atDay(number));
  }

  private static YearMonth next(YearMonth from, Month month) {
    YearMonth same = YearMonth.of(from.getYear(), month);
    return same.isBefore(from) ? same.plusYears(1) : same;
  }

  private Deadline() {}
}
