package org.rapporteur.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.time.TimeExpression.Kind;

/** What an expression means. */
record TimeReading(Kind kind, String value, Optional<Period> days) {

  /** A date, whose days follow from its value. */
  static TimeReading date(String value) {
    return new TimeReading(Kind.DATE, value, Calendars.days(value));
  }

  static TimeReading day(LocalDate day) {
    return date(day.toString());
  }

  /** A date of which only a part is meant: "early May". */
  TimeReading part(Part part) {
    return new TimeReading(kind, value, days.map(part::of));
  }

  /** A part of a day: "2024-07-09TEV". */
  static TimeReading time(LocalDate day, String part) {
    String value = day + part;
    return new TimeReading(Kind.TIME, value, Calendars.days(value));
  }

  static TimeReading duration(String value) {
    return new TimeReading(Kind.DURATION, value, Optional.empty());
  }

  static TimeReading duration(String value, Period days) {
    return new TimeReading(Kind.DURATION, value, Optional.of(days));
  }

  static TimeReading set(String value) {
    return new TimeReading(Kind.SET, value, Optional.empty());
  }

  static TimeReading vague(String value) {
    return new TimeReading(Kind.DATE, value, Optional.empty());
  }

  /** A part of an interval. */
  enum Part {
    WHOLE,
    EARLY,
    MIDDLE,
    LATE,
    /** "the end of": its last day. */
    END,
    /** "the start of": its first day. */
    START;

    /** The thirds of it, or its ends. */
    Period of(Period whole) {
      long length = whole.to().toEpochDay() - whole.from().toEpochDay() + 1;
      long third = Math.max(1, length / 3);
      LocalDate from = whole.from();
      LocalDate to = whole.to();
      return switch (this) {
        case WHOLE -> whole;
        case EARLY -> new Period(from, from.plusDays(third - 1));
        case MIDDLE ->
            new Period(
                from.plusDays(third - (length < 3 ? 1 : 0)), to.minusDays(length < 3 ? 0 : third));
        case LATE -> new Period(to.minusDays(third - 1), to);
        case END -> new Period(to, to);
        case START -> new Period(from, from);
      };
    }

    /** The part that words before a date tell: "early", "the end of". */
    static Part of(String words) {
      String plain = words.toLowerCase(Locale.ROOT);
      if (plain.contains("end of")) {
        return END;
      }
      if (plain.contains("start of") || plain.contains("beginning of")) {
        return START;
      }
      if (plain.contains("mid")) {
        return MIDDLE;
      }
      if (plain.contains("earl")) {
        return EARLY;
      }
      return plain.contains("late") ? LATE : WHOLE;
    }
  }
}
