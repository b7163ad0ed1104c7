package org.rapporteur.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TIMEX3 values of days, weeks, months, quarters, seasons and years, and back to days. */
final class Calendars {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
  private static final Pattern YEARS = Pattern.compile("\\d{2,4}");

  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String weekend(LocalDate day) {
    return week(day) + "-WE";
  }

  static String month(LocalDate day) {
    return YearMonth.from(day).toString();
  }

  static String quarter(LocalDate day) {
    return String.format(
        Locale.ROOT, "%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  static String year(LocalDate day) {
    return year(day.getYear());
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  /** The days that a value stands for; empty if it names none: a duration, "PAST_REF". */
  static Optional<Period> days(String value) {
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      LocalDate date = LocalDate.parse(day.group(1));
      return Optional.of(new Period(date, date));
    }
    Matcher month = MONTH.matcher(value);
    if (month.matches()) {
      return Optional.of(
          months(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1));
    }
    Matcher quarter = QUARTER.matcher(value);
    if (quarter.matches()) {
      int number = Integer.parseInt(quarter.group(2));
      return Optional.of(months(Integer.parseInt(quarter.group(1)), 3 * number - 2, 3));
    }
    Matcher half = HALF.matcher(value);
    if (half.matches()) {
      int number = Integer.parseInt(half.group(2));
      return Optional.of(months(Integer.parseInt(half.group(1)), 6 * number - 5, 6));
    }
    Matcher season = SEASON.matcher(value);
    if (season.matches()) {
      return Optional.of(months(Integer.parseInt(season.group(1)), firstMonth(season.group(2)), 3));
    }
    return week(value).or(() -> years(value));
  }

  /** Meteorological seasons of the northern half of the earth: winter begins in December. */
  private static int firstMonth(String season) {
    return switch (season) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 12;
    };
  }

  private static Period months(int year, int first, int count) {
    LocalDate from = LocalDate.of(year, first, 1);
    return new Period(from, from.plusMonths(count).minusDays(1));
  }

  private static Optional<Period> week(String value) {
    Matcher week = WEEK.matcher(value);
    if (!week.matches()) {
      return Optional.empty();
    }
    LocalDate monday =
        LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Optional.of(
        week.group(3) == null
            ? new Period(monday, monday.plusDays(6))
            : new Period(monday.plusDays(5), monday.plusDays(6)));
  }

  /** A year, or a decade or century by its first digits: "199", "20". */
  private static Optional<Period> years(String value) {
    if (!YEARS.matcher(value).matches()) {
      return Optional.empty();
    }
    int count =
        switch (value.length()) {
          case 4 -> 1;
          case 3 -> 10;
          default -> 100;
        };
    LocalDate from = LocalDate.of(Integer.parseInt(value) * count, 1, 1);
    return Optional.of(new Period(from, from.plusYears(count).minusDays(1)));
  }

  private Calendars() {}
}
