package org.rapporteur.time;

import static org.rapporteur.time.TimeWords.MONTH;
import static org.rapporteur.time.TimeWords.PART;
import static org.rapporteur.time.TimeWords.WEEKDAY;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.time.TimeScene.Tense;

/** Single days and their parts: "Tuesday", "July 9", "yesterday evening", "6 a.m. Friday". */
final class DayRules {
  private static final String WHEN =
      "(?i:early|late|earlier|later|earlier on|later on|mid-?|shortly before|shortly after)";
  private static final String CLOCK =
      "(?i:(?:around |about )?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?"
          + " ?(?<half>[ap])\\.?m\\b\\.?(?: (?:EST|EDT|GMT|CET|CEST|BST|PST|PDT|local time|ET))?)";

  static final List<TimeRule> RULES =
      List.of(
          // July 9, 2024; Tuesday, July 9, 2024; 9 July 2024; 2024-07-09
          TimeRule.maybe(
              "(?:"
                  + WEEKDAY
                  + ",? )?(?<month>"
                  + MONTH
                  + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})",
              s -> day(s.number("year"), s)),
          TimeRule.maybe(
              "(?:"
                  + WEEKDAY
                  + ",? )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>"
                  + MONTH
                  + "),? (?<year>\\d{4})",
              s -> day(s.number("year"), s)),
          TimeRule.maybe(
              "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})",
              s -> date(s.number("year"), s.number("month"), s.number("day"))),
          TimeRule.maybe(
              "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})",
              s -> date(century(s.number("year"), s), s.number("month"), s.number("day"))),
          // July 9; Tuesday, July 9; 9 July
          TimeRule.maybe(
              "(?:last )?(?:(?:around |about )?"
                  + WEEKDAY
                  + ",? )?(?<month>"
                  + MONTH
                  + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!,? ?\\d)",
              DayRules::nearest),
          TimeRule.maybe(
              "(?:"
                  + WEEKDAY
                  + ",? )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>"
                  + MONTH
                  + ")",
              DayRules::nearest),
          // Tuesday; last Tuesday; Tuesday evening; early Tuesday
          TimeRule.of(
              "(?:(?<when>"
                  + WHEN
                  + ")[ -])?(?:(?i:the |this"
                  + " )?(?<which>(?i:last|next|this|past|coming|previous|following)) )?(?:(?<when2>"
                  + WHEN
                  + ") )?(?<weekday>"
                  + WEEKDAY
                  + ")(?:,? (?:in the )?(?<part>"
                  + PART
                  + "))?",
              s -> partOf(weekday(s, s.lower("which")), s.lower("part"))),
          TimeRule.of(
              "(?:(?i:on|every|each|most)"
                  + " )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s(?: "
                  + PART
                  + "s?)?",
              s -> everyWeekday(s)),
          TimeRule.of(
              "(?i:every|each) (?<weekday>" + WEEKDAY + ")(?: " + PART + ")?",
              s -> everyWeekday(s)),
          // 6 a.m.; 6 p.m. Friday; noon Saturday; 6 a.m. July 9
          TimeRule.of(
              CLOCK + "(?:,? (?:on )?(?<weekday>" + WEEKDAY + "))?",
              s -> TimeReading.time(s.has("weekday") ? weekday(s, "") : s.published(), clock(s))),
          TimeRule.maybe(
              CLOCK + ",? (?:on )?(?<month>" + MONTH + ") (?<day>\\d{1,2})",
              s ->
                  nearest(s)
                      .flatMap(TimeReading::days)
                      .map(d -> TimeReading.time(d.from(), clock(s)))),
          TimeRule.of(
              "(?<part>(?i:noon|midnight))(?: (?:on )?(?<weekday>" + WEEKDAY + "))?",
              s ->
                  TimeReading.time(
                      s.has("weekday") ? weekday(s, "") : s.published(),
                      TimeWords.part(s.words("part")))),
          // today, yesterday, tomorrow, tonight
          TimeRule.of(
              "(?:" + WHEN + " )?(?<day>(?i:today|yesterday|tomorrow))(?: (?<part>" + PART + "))?",
              s ->
                  partOf(
                      s.published()
                          .plusDays(
                              switch (s.lower("day")) {
                                case "yesterday" -> -1;
                                case "tomorrow" -> 1;
                                default -> 0;
                              }),
                      s.lower("part"))),
          TimeRule.of("(?i:tonight)", s -> TimeReading.time(s.published(), "TNI")),
          TimeRule.of("(?i:overnight)", s -> TimeReading.time(s.published(), "TNI")),
          TimeRule.of(
              "(?:" + WHEN + " )?(?i:this|the|in the) (?<part>morning|afternoon|evening)",
              s -> TimeReading.time(s.published(), TimeWords.part(s.words("part")))),
          TimeRule.of(
              "(?:" + WHEN + " )?(?i:last night)",
              s -> TimeReading.time(s.published().minusDays(1), "TNI")),
          TimeRule.of(
              "(?i:earlier|later) (?i:that|in the|the same) day|(?i:the|that) same day|(?i:that"
                  + " day)",
              s -> TimeReading.day(s.published())),
          TimeRule.of(
              "(?i:the day before yesterday)", s -> TimeReading.day(s.published().minusDays(2))),
          TimeRule.of(
              "(?i:the day after tomorrow)", s -> TimeReading.day(s.published().plusDays(2))),
          // feasts
          TimeRule.of("(?:(?i:last|this|next) )?Christmas(?: Day)?", s -> feast(s, 12, 25)),
          TimeRule.of("(?:(?i:last|this|next) )?Christmas Eve", s -> feast(s, 12, 24)),
          TimeRule.of("(?:(?i:last|this|next) )?New Year['’]s Eve", s -> feast(s, 12, 31)),
          TimeRule.of("(?:(?i:last|this|next) )?New Year['’]s(?: Day)?", s -> feast(s, 1, 1)),
          TimeRule.of("(?:(?i:last|this|next) )?Halloween", s -> feast(s, 10, 31)),
          TimeRule.of(
              "(?:(?i:last|this|next) )?Thanksgiving(?: Day)?",
              s -> TimeReading.day(thanksgiving(s.published()))));

  private static Optional<TimeReading> day(int year, TimeScene scene) {
    return date(year, TimeWords.month(scene.words("month")).getValue(), scene.number("day"));
  }

  private static Optional<TimeReading> date(int year, int month, int day) {
    try {
      return Optional.of(TimeReading.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // "February 30" is no day
    }
  }

  /** The century of a year of two digits is the one that leaves it nearest. */
  private static int century(int year, TimeScene scene) {
    if (year >= 100) {
      return year;
    }
    int now = scene.published().getYear();
    int same = now - now % 100 + year;
    return same - now > 50 ? same - 100 : now - same > 50 ? same + 100 : same;
  }

  /** A day of a month without a year: the nearest one that the tense allows. */
  private static Optional<TimeReading> nearest(TimeScene scene) {
    Month month = TimeWords.month(scene.words("month"));
    int number = scene.number("day");
    LocalDate now = scene.published();
    Optional<LocalDate> best = Optional.empty();
    for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
      if (number < 1 || number > month.length(Year.isLeap(year))) {
        continue;
      }
      LocalDate day = LocalDate.of(year, month, number);
      if (best.isEmpty() || distance(day, now, scene) < distance(best.get(), now, scene)) {
        best = Optional.of(day);
      }
    }
    return best.map(TimeReading::day);
  }

  /** Days between, those against the tense weighing more. */
  private static long distance(LocalDate day, LocalDate now, TimeScene scene) {
    long distance = Math.abs(day.toEpochDay() - now.toEpochDay());
    Tense tense = scene.tense();
    boolean against =
        (tense == Tense.PAST && day.isAfter(now)) || (tense == Tense.FUTURE && day.isBefore(now));
    return against ? distance * 2 + 30 : distance;
  }

  private static LocalDate weekday(TimeScene scene, String which) {
    DayOfWeek weekday = TimeWords.weekday(scene.words("weekday"));
    LocalDate now = scene.published();
    return switch (which) {
      case "last", "past", "previous" -> now.with(TemporalAdjusters.previous(weekday));
      case "next", "coming", "following" -> now.with(TemporalAdjusters.next(weekday));
      case "this" ->
          now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .with(TemporalAdjusters.nextOrSame(weekday));
      default ->
          scene.tense() == Tense.FUTURE
              ? now.with(TemporalAdjusters.nextOrSame(weekday))
              : now.with(TemporalAdjusters.previousOrSame(weekday));
    };
  }

  private static TimeReading partOf(LocalDate day, String part) {
    return part.isEmpty() ? TimeReading.day(day) : TimeReading.time(day, TimeWords.part(part));
  }

  private static TimeReading everyWeekday(TimeScene scene) {
    return TimeReading.set("XXXX-WXX-" + TimeWords.weekday(scene.words("weekday")).getValue());
  }

  private static String clock(TimeScene scene) {
    int hour = scene.number("hour") % 12 + (scene.lower("half").equals("p") ? 12 : 0);
    return String.format(
        Locale.ROOT, "T%02d:%s", hour, scene.has("minute") ? scene.words("minute") : "00");
  }

  private static TimeReading feast(TimeScene scene, int month, int day) {
    LocalDate now = scene.published();
    LocalDate best = LocalDate.of(now.getYear(), month, day);
    for (int year : new int[] {now.getYear() - 1, now.getYear() + 1}) {
      LocalDate other = LocalDate.of(year, month, day);
      if (distance(other, now, scene) < distance(best, now, scene)) {
        best = other;
      }
    }
    return TimeReading.day(best);
  }

  /** The fourth Thursday of the November nearest by. */
  private static LocalDate thanksgiving(LocalDate now) {
    int year = now.getMonthValue() < 6 ? now.getYear() - 1 : now.getYear();
    return LocalDate.of(year, Month.NOVEMBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
  }

  private DayRules() {}
}
