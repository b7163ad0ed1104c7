package org.rapporteur.time;

import static org.rapporteur.time.TimeWords.MONTH;
import static org.rapporteur.time.TimeWords.SEASON;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.time.TimeReading.Part;
import org.rapporteur.time.TimeScene.Tense;

/**
 * Weeks, months, quarters, seasons, years and what is longer: "in May", "last year", "the 1990s".
 */
final class SpanRules {
  private static final String PART =
      "(?<part>(?i:(?:the )?(?:very )?(?:early|late|mid|middle|end|start|beginning)(?: of|-|"
          + " in)?|earlier|later|around|sometime(?: in)?))";
  private static final String YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
  private static final String WHICH =
      "(?<which>(?i:last|past|previous|this past|this|next|following|coming|current|the current|the"
          + " same|same|that|the latest|the))";
  private static final String YEAR_PREPOSITIONS =
      "in|since|by|of|until|till|from|to|during|before|after|for|through|late|early|mid|around|about|between|and|or|circa|year|the|was|is|back"
          + " in|than|as|than in";

  static final List<TimeRule> RULES =
      List.of(
          // May 2024; May of last year; May this year
          TimeRule.of(
              "(?:" + PART + " ?)?(?<month>" + MONTH + "),?(?: of)? (?<year>" + YEAR + ")",
              s -> month(s.number("year"), s).part(Part.of(s.words("part")))),
          TimeRule.of(
              "(?:"
                  + PART
                  + " ?)?(?<month>"
                  + MONTH
                  + ")(?: of)? (?<which>(?i:last|this|next)) (?i:year)",
              s ->
                  month(s.published().getYear() + offset(s.lower("which")), s)
                      .part(Part.of(s.words("part")))),
          // last May; this May; in May; early May; May
          TimeRule.of(
              "(?:(?i:the )?(?<which>(?i:last|past|this past|this|next|coming|following))"
                  + " )(?<month>"
                  + MONTH
                  + ")",
              s -> date(whichMonth(s))),
          TimeRule.of(
              "(?i:each|every) (?<month>" + MONTH + ")",
              s ->
                  TimeReading.set(
                      String.format(
                          Locale.ROOT, "XXXX-%02d", TimeWords.month(s.words("month")).getValue()))),
          TimeRule.maybe(
              "(?:" + PART + " ?)?(?<month>" + MONTH + ")(?!['’]s (?:\\p{Lu}))",
              s ->
                  isMonth(s)
                      ? Optional.of(date(nearestMonth(s)).part(Part.of(s.words("part"))))
                      : Optional.empty()),
          // the first quarter of 2025; the third-quarter; last year's third quarter; the 1988
          // quarter
          TimeRule.of(
              "(?:(?i:the|its|a|this) )?(?:(?i:fiscal)["
                  + " -])?(?<number>(?i:first|second|third|fourth|1st|2nd|3rd|4th))[ -](?i:fiscal"
                  + " )?(?i:quarters?)(?:(?: of|,| in)? (?<year>"
                  + YEAR
                  + ")|(?: of)? (?<which>(?i:last|this|next)) (?i:year))?",
              s -> quarter(s)),
          TimeRule.of(
              "(?:(?i:the) )?(?:(?<year>"
                  + YEAR
                  + ")|(?<which>(?i:last|this|next)) (?i:year))(?:['’]s?)? (?i:fiscal"
                  + " )?(?<number>(?i:first|second|third|fourth))[ -](?i:quarter)",
              s -> quarter(s)),
          TimeRule.of(
              "(?:(?i:the) )?(?i:comparable )?(?<ago>(?i:year-ago|year-earlier|prior-year))(?:"
                  + " (?<number>(?i:first|second|third|fourth)))?(?: (?i:quarter|period))?",
              SpanRules::yearAgo),
          TimeRule.of(
              "(?i:the (?:latest|current|most recent|same|comparable|corresponding)"
                  + " (?:quarter|period)|the quarter|this quarter|that quarter|the period)(?<ago>"
                  + " (?i:last year|a year (?:ago|earlier)))?",
              s -> TimeReading.date(s.has("ago") ? yearBefore(anyQuarter(s)) : anyQuarter(s))),
          TimeRule.of(
              "(?i:the) (?<year>" + YEAR + ") (?i:quarter|period)",
              s -> TimeReading.date(s.words("year") + anyQuarter(s).substring(4))),
          TimeRule.of(
              "(?i:last|the previous|the prior|the preceding) (?i:quarter)",
              s -> TimeReading.date(Calendars.quarter(s.published().minusMonths(3)))),
          TimeRule.of(
              "(?i:next|the following|the coming) (?i:quarter)",
              s -> TimeReading.date(Calendars.quarter(s.published().plusMonths(3)))),
          TimeRule.of(
              "(?:(?i:the) )?(?<half>(?i:first|second|last)) (?i:half)(?:(?: of)? (?:(?<year>"
                  + YEAR
                  + ")|(?i:the year|(?<which>last|this|next) year)))",
              s ->
                  TimeReading.date(
                      Calendars.year(
                              s.has("year")
                                  ? s.number("year")
                                  : s.published().getYear() + offset(s.lower("which")))
                          + (s.lower("half").equals("first") ? "-H1" : "-H2"))),
          // last week; later this month; the end of the year
          TimeRule.maybe(
              "(?:"
                  + PART
                  + " )?(?:(?i:the) )?"
                  + WHICH
                  + " (?<fiscal>(?i:fiscal|calendar|full)"
                  + " )?(?<unit>(?i:week|weekend|month|year|decade|century))",
              SpanRules::unit),
          TimeRule.of(
              "(?i:the week of) (?<month>" + MONTH + ") (?<day>\\d{1,2})",
              s ->
                  TimeReading.date(
                      Calendars.week(
                          LocalDate.of(
                              s.published().getYear(),
                              TimeWords.month(s.words("month")),
                              Math.min(28, s.number("day")))))),
          TimeRule.of(
              "(?:(?i:the|around|by) )?(?i:year-end|year['’]s end|year end)(?: (?<year>"
                  + YEAR
                  + "))?",
              s ->
                  TimeReading.date(s.has("year") ? s.words("year") : Calendars.year(s.published()))
                      .part(Part.END)),
          // last summer; the summer of 2024; summer 2024; in the summer
          TimeRule.of(
              "(?:"
                  + PART
                  + " )?(?:(?i:the) )?(?<season>(?i:"
                  + SEASON
                  + "))(?: of|,)? (?<year>"
                  + YEAR
                  + ")",
              s -> TimeReading.date(s.words("year") + "-" + TimeWords.season(s.words("season")))),
          TimeRule.maybe(
              "(?:"
                  + PART
                  + " )?"
                  + WHICH
                  + " (?<part2>(?i:early |late )?)(?<season>(?i:"
                  + SEASON
                  + "))(?<more> \\p{L}+)?",
              SpanRules::season),
          // 2024; fiscal 1989; the early 1990s; the '90s; the 20th century
          TimeRule.of(
              "(?:(?i:the) )?" + PART + " ?(?<year>" + YEAR + ")",
              s -> TimeReading.date(s.words("year")).part(Part.of(s.words("part")))),
          TimeRule.of(
              "(?:(?i:the) )?(?i:fiscal(?: year)?|calendar|the year|post-) ?(?<year>" + YEAR + ")",
              s -> TimeReading.date(s.words("year"))),
          TimeRule.maybe(
              "(?<year>" + YEAR + ")",
              s -> isYear(s) ? Optional.of(TimeReading.date(s.words("year"))) : Optional.empty()),
          TimeRule.of(
              "(?:(?i:the) )?(?:" + PART + " ?)?(?:(?<year>\\d{4})|['’](?<short>\\d0))['’]?s",
              s ->
                  TimeReading.date(
                          s.has("year")
                              ? s.words("year").substring(0, 3)
                              : "19" + s.words("short").charAt(0))
                      .part(Part.of(s.words("part")))),
          TimeRule.of(
              "(?:(?i:the) )?(?:"
                  + PART
                  + " ?)?(?<decade>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
              s -> TimeReading.date("19" + decade(s.lower("decade")))),
          TimeRule.of(
              "(?i:(?:the year )?nineteen"
                  + " (?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-"
                  + " ](?<ones>one|two|three|four|five|six|seven|eight|nine))?)",
              s -> TimeReading.date(Calendars.year(1900 + spoken(s)))),
          TimeRule.of("(?i:the year two thousand)", s -> TimeReading.date("2000")),
          TimeRule.of(
              "(?:(?i:the) )?(?:"
                  + PART
                  + " )?(?<century>1?\\d|2[01])(?:st|nd|rd|th)[ -](?i:century)",
              s -> TimeReading.date(String.format(Locale.ROOT, "%02d", s.number("century") - 1))));

  /** How many units on: -1 for "last", 1 for "next". */
  static int offset(String which) {
    return switch (which) {
      case "last", "past", "previous", "this past" -> -1;
      case "next", "following", "coming" -> 1;
      default -> 0;
    };
  }

  private static TimeReading date(YearMonth month) {
    return TimeReading.date(month.toString());
  }

  private static TimeReading month(int year, TimeScene scene) {
    return date(YearMonth.of(year, TimeWords.month(scene.words("month"))));
  }

  private static YearMonth whichMonth(TimeScene scene) {
    YearMonth now = YearMonth.from(scene.published());
    Month month = TimeWords.month(scene.words("month"));
    YearMonth same = YearMonth.of(now.getYear(), month);
    return switch (offset(scene.lower("which"))) {
      case -1 -> same.isBefore(now) ? same : same.minusYears(1);
      case 1 -> same.isAfter(now) ? same : same.plusYears(1);
      default -> same;
    };
  }

  /** "May" and "March" are months only where a preposition or a part of them says so. */
  private static boolean isMonth(TimeScene scene) {
    String word = scene.words("month");
    boolean plain = !(word.equals("May") || word.equals("March") || word.equals("August"));
    return plain
        || scene.has("part")
        || scene.follows(
            "in|since|by|until|till|from|of|to|through|during|before|after|for|between|and|for|as"
                + " of");
  }

  /**
   * The month of that name that the tense makes likeliest: a month that is over unless told
   * otherwise.
   */
  private static YearMonth nearestMonth(TimeScene scene) {
    YearMonth now = YearMonth.from(scene.published());
    YearMonth same = YearMonth.of(now.getYear(), TimeWords.month(scene.words("month")));
    Tense tense = scene.tense();
    if (tense == Tense.FUTURE) {
      return same.isBefore(now) ? same.plusYears(1) : same;
    }
    long ahead = now.until(same, ChronoUnit.MONTHS);
    boolean over = tense == Tense.PAST ? ahead > 0 : ahead > 5;
    return over ? same.minusYears(1) : same;
  }

  /** A numbered quarter: of the year told, else the last that has begun, or the next to come. */
  private static TimeReading quarter(TimeScene scene) {
    LocalDate now = scene.published();
    int number = TimeWords.ordinal(scene.words("number"));
    int year = now.getYear();
    if (scene.has("year")) {
      year = scene.number("year");
    } else if (scene.has("which")) {
      year += offset(scene.lower("which"));
    } else if (scene.tense() != Tense.FUTURE
        && LocalDate.of(year, 3 * number - 2, 1).isAfter(now)) {
      year--;
    }
    return TimeReading.date(Calendars.year(year) + "-Q" + number);
  }

  /** The quarter spoken of last; else the last that is over, of which reports are made. */
  private static String anyQuarter(TimeScene scene) {
    return scene.quarter().orElseGet(() -> Calendars.quarter(scene.published().minusMonths(3)));
  }

  private static TimeReading yearAgo(TimeScene scene) {
    if (scene.has("number")) {
      int number = TimeWords.ordinal(scene.words("number"));
      return TimeReading.date(Calendars.year(scene.published().getYear() - 1) + "-Q" + number);
    }
    return TimeReading.date(yearBefore(anyQuarter(scene)));
  }

  static String yearBefore(String value) {
    return Calendars.year(Integer.parseInt(value.substring(0, 4)) - 1) + value.substring(4);
  }

  private static Optional<TimeReading> unit(TimeScene scene) {
    String which = scene.lower("which");
    String unit = scene.lower("unit");
    boolean bare = which.equals("the");
    Part part = Part.of(scene.words("part"));
    if (bare && !scene.has("part") && !unit.equals("weekend")) {
      return Optional.empty(); // "the week": which one the article knows
    }
    int on = offset(which);
    if (on != 0 && (unit.equals("decade") || unit.equals("century"))) {
      return Optional.empty(); // "the past decade" is the ten years until now
    }
    LocalDate now = scene.published();
    if (unit.equals("weekend") && on == 0 && scene.tense() != Tense.FUTURE) {
      on = now.getDayOfWeek().getValue() < 6 ? -1 : 0;
    }
    TimeReading reading =
        switch (unit) {
          case "week" -> TimeReading.date(Calendars.week(now.plusWeeks(on)));
          case "weekend" -> TimeReading.date(Calendars.weekend(weekend(now).plusWeeks(on)));
          case "month" -> TimeReading.date(Calendars.month(now.plusMonths(on)));
          case "year" -> TimeReading.date(Calendars.year(now.plusYears(on)));
          case "decade" ->
              TimeReading.date(Calendars.year(now.plusYears(10L * on)).substring(0, 3));
          default -> TimeReading.date(Calendars.year(now.plusYears(100L * on)).substring(0, 2));
        };
    return Optional.of(reading.part(part));
  }

  private static LocalDate weekend(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
  }

  private static Optional<TimeReading> season(TimeScene scene) {
    String which = scene.lower("which");
    String more = scene.lower("more").strip();
    boolean fall = scene.lower("season").equals("fall") || scene.lower("season").equals("spring");
    if (which.equals("the") && fall && !scene.follows("in|during|by|since|until|this")) {
      return Optional.empty(); // "the fall of the government"
    }
    if (more.equals("of") || more.equals("in")) {
      return Optional.empty();
    }
    String season = TimeWords.season(scene.words("season"));
    LocalDate now = scene.published();
    int year = now.getYear();
    Optional<Period> same = Calendars.days(year + "-" + season);
    boolean begun = same.filter(p -> !p.from().isAfter(now)).isPresent();
    boolean over = same.filter(p -> p.to().isBefore(now)).isPresent();
    int on = offset(which);
    if (on < 0 && !over) {
      year--;
    } else if (on > 0 && begun) {
      year++;
    } else if (on == 0 && scene.tense() == Tense.PAST && !begun) {
      year--;
    }
    return Optional.of(TimeReading.date(Calendars.year(year) + "-" + season));
  }

  /** A number of four digits is a year after a preposition, or where nothing is counted. */
  private static boolean isYear(TimeScene scene) {
    String before = scene.before();
    String after = scene.after();
    if (before.endsWith("$")
        || before.endsWith("£")
        || before.endsWith("€")
        || before.endsWith("#")) {
      return false;
    }
    if (after.matches(
        "(?s)(?:[,.]\\d|%| (?:percent|per"
            + " cent|people|points|miles|kilometers|feet|troops|soldiers|jobs|men|shares|tons|pounds|dollars|employees|workers|barrels|metric)).*")) {
      return false;
    }
    int year = Integer.parseInt(scene.words("year"));
    boolean near = Math.abs(year - scene.published().getYear()) < 120;
    return scene.follows(YEAR_PREPOSITIONS)
        || (near && !scene.follows("than|about|some|nearly|over|only|almost"));
  }

  private static int decade(String word) {
    return List.of(
            "",
            "",
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties")
        .indexOf(word);
  }

  private static int spoken(TimeScene scene) {
    String words = scene.lower("tens") + (scene.has("ones") ? " " + scene.lower("ones") : "");
    return TimeWords.number(words.toLowerCase(Locale.ROOT)).orElseThrow();
  }

  private SpanRules() {}
}
