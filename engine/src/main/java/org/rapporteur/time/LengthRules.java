package org.rapporteur.time;

import static org.rapporteur.time.TimeWords.NUMBER;
import static org.rapporteur.time.TimeWords.UNIT;
import static org.rapporteur.time.TimeWords.UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lengths of time, and dates that a length away from another gives: "two weeks ago", "for a month".
 */
final class LengthRules {
  private static final String ABOUT =
      "(?:(?i:(?:at )?(?:least|most)|about|around|nearly|almost|more than|less than|fewer"
          + " than|over(?! the)|some|roughly|approximately|up to|just|no more than|within|only|as"
          + " (?:many|much|long) as|the better part of) )?";
  private static final String NUMBERS =
      "(?<number>(?i:"
          + NUMBER
          + "))(?: (?:to|or) (?<to>(?i:"
          + NUMBER
          + ")))?(?:(?i: and a half))?";
  private static final String ADJECTIVE =
      "(?:(?i:full|whole|straight|consecutive|more|additional|trading|business|working|long|short|extra|other|further)"
          + " )?";
  private static final String ANY = "(?<unit>(?i:" + UNITS + "|" + UNIT + "))";

  static final List<TimeRule> RULES =
      List.of(
          // two weeks ago; 24 hours ago; a year earlier
          TimeRule.of(
              ABOUT
                  + NUMBERS
                  + "[ -]"
                  + ADJECTIVE
                  + ANY
                  + "(?: (?i:or so))? (?<way>(?i:ago|earlier|before|previously))",
              s -> ago(s, -1)),
          TimeRule.of(
              ABOUT
                  + NUMBERS
                  + "[ -]"
                  + ADJECTIVE
                  + ANY
                  + " (?<way>(?i:from now|from today|later|hence))",
              s -> ago(s, 1)),
          TimeRule.of(
              "(?<unit>(?i:days|weeks|months|years|decades|centuries)) (?i:ago|earlier)",
              s -> TimeReading.vague("PAST_REF")),
          // the past two months; the next two to three years; the first nine months
          TimeRule.of(
              ABOUT
                  + "(?:(?i:the|these|those|this|his|her|its|their)"
                  + " )?(?<which>(?i:last|past|next|coming|previous|following|preceding|latest|recent))"
                  + " "
                  + NUMBERS
                  + "[ -]"
                  + ADJECTIVE
                  + ANY
                  + "(?: (?i:or so|ahead))?",
              LengthRules::around),
          TimeRule.of(
              "(?:(?i:the|this) )?(?<which>(?i:past|coming|next|last))"
                  + " (?<unit>(?i:decade|century))",
              LengthRules::around1),
          TimeRule.of(
              "(?:(?i:the|in) )?(?<which>(?i:coming|past|recent|last))"
                  + " (?<unit>(?i:days|weeks|months|quarters|years|decades))",
              s ->
                  s.lower("unit").equals("years") && s.lower("which").equals("recent")
                      ? TimeReading.vague("PAST_REF")
                      : TimeReading.duration("PX" + letter(s.lower("unit")))),
          TimeRule.of(
              "(?i:the) (?<unit>(?i:days|weeks|months|years|decades)) (?i:ahead|to come)",
              s -> TimeReading.duration("PX" + letter(s.lower("unit")))),
          TimeRule.of(
              "(?:(?i:the|its|their) )?(?<which>(?i:first|last|final|opening)) "
                  + NUMBERS
                  + " "
                  + ANY,
              s -> TimeReading.duration(length(s))),
          // two weeks; two-week; two to three weeks; two and a half years
          TimeRule.maybe(
              ABOUT
                  + "(?:(?i:another|the|these|those|an additional|every other) )?"
                  + NUMBERS
                  + "[ -]"
                  + ADJECTIVE
                  + ANY
                  + "(?:(?<old>[- ]old)|-(?i:long))?(?: (?i:period|term|or more|or so))?",
              LengthRules::plain),
          TimeRule.of(
              "(?i:another) (?<unit>(?i:" + UNIT + "))",
              s -> TimeReading.duration(value(1, s.lower("unit")))),
          // every month; daily; once a week
          TimeRule.of(
              "(?i:every|each|per) (?:(?<number>(?i:" + NUMBER + ")) )?" + ANY,
              s ->
                  TimeReading.set(
                      value(
                          TimeWords.number(s.has("number") ? s.words("number") : "one"),
                          s.lower("unit")))),
          TimeRule.of("(?i:hourly)", s -> TimeReading.set("PT1H")),
          TimeRule.of("(?i:daily|nightly)", s -> TimeReading.set("P1D")),
          TimeRule.of("(?i:weekly)", s -> TimeReading.set("P1W")),
          TimeRule.of("(?i:monthly)", s -> TimeReading.set("P1M")),
          TimeRule.of("(?i:quarterly)", s -> TimeReading.set("P3M")),
          TimeRule.of("(?i:yearly|annually)", s -> TimeReading.set("P1Y")),
          // weeks; months; for decades
          TimeRule.of(
              "(?:(?i:for|many|within|over the)"
                  + " )?(?<unit>(?i:days|weeks|months|years|decades|centuries))(?:(?i: or"
                  + " (?:days|weeks|months|years)))?(?:-(?i:long))?",
              s -> TimeReading.duration("PX" + letter(s.lower("unit")))),
          TimeRule.of(
              "(?<unit>(?i:" + UNIT + "))-(?i:long)",
              s -> TimeReading.duration(value(1, s.lower("unit")))),
          TimeRule.of("(?i:a while|some time)", s -> TimeReading.duration("PXX")));

  private static Optional<TimeReading> plain(TimeScene scene) {
    String number = scene.lower("number");
    String unit = scene.lower("unit");
    if (unit.startsWith("second") && !unit.equals("seconds")) {
      return Optional.empty(); // "a second" attempt
    }
    if (unit.startsWith("year")
        && (scene.has("old") || scene.after().matches("(?s)[- ]olds?\\b.*"))) {
      return Optional.empty(); // somebody's age
    }
    boolean article = number.equals("a") || number.equals("an");
    if (article && (unit.equals("night") || unit.equals("weekend") || unit.equals("quarter"))) {
      return Optional.empty(); // "a quarter of the votes"
    }
    boolean rate =
        article
            && (unit.equals("year")
                || unit.equals("day")
                || unit.equals("week")
                || unit.equals("month"))
            && scene
                .before()
                .matches(
                    "(?s).*(?:\\d|million|billion|times|once|twice|percent|%|cents|dollars|tons|barrels|people)"
                        + " $");
    return Optional.of(
        rate ? TimeReading.set(value(1, unit)) : TimeReading.duration(length(scene)));
  }

  /** The length that a number and a unit give: "P2W"; "PXW" if the number is left open. */
  private static String length(TimeScene scene) {
    String half = scene.words("number").endsWith(" 1/2") ? half(scene.lower("unit")) : "";
    return value(TimeWords.number(scene.words("number")), scene.lower("unit")) + half;
  }

  private static String half(String unit) {
    return switch (letter(unit)) {
      case "Y" -> "6M";
      case "TH" -> "30M";
      case "TM" -> "30S";
      default -> "";
    };
  }

  private static String value(OptionalInt number, String unit) {
    if (number.isEmpty()) {
      return "P"
          + (letter(unit).startsWith("T") ? "TX" + letter(unit).substring(1) : "X" + letter(unit));
    }
    return value(number.getAsInt(), unit);
  }

  private static String value(int number, String unit) {
    String plain = unit.toLowerCase(Locale.ROOT);
    int count = number;
    if (plain.startsWith("decade")) {
      count = 10 * number;
    } else if (plain.startsWith("centur")) {
      count = 100 * number;
    } else if (plain.startsWith("fortnight")) {
      count = 2 * number;
    } else if (plain.startsWith("weekend")) {
      count = 2 * number;
    } else if (plain.equals("quarters")) {
      count = 3 * number;
    }
    String letter = letter(plain);
    return letter.startsWith("T") ? "PT" + count + letter.substring(1) : "P" + count + letter;
  }

  /** The letter of a unit in a duration: "Y", "TH". */
  private static String letter(String unit) {
    String plain = unit.toLowerCase(Locale.ROOT);
    if (plain.startsWith("weekend") || plain.startsWith("day") || plain.startsWith("night")) {
      return "D";
    }
    if (plain.startsWith("week") || plain.startsWith("fortnight")) {
      return "W";
    }
    if (plain.startsWith("month") || plain.startsWith("quarter")) {
      return "M";
    }
    if (plain.startsWith("hour")) {
      return "TH";
    }
    if (plain.startsWith("minute")) {
      return "TM";
    }
    return plain.startsWith("second") ? "TS" : "Y";
  }

  /** A date that lies so long before or after the day of publication. */
  private static TimeReading ago(TimeScene scene, int sign) {
    OptionalInt number = TimeWords.number(scene.words("number"));
    String unit = scene.lower("unit");
    if (number.isEmpty()) {
      return TimeReading.vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    LocalDate now = scene.published();
    int count = sign * number.getAsInt();
    boolean compared = number.getAsInt() == 1 && unit.equals("year") && scene.quarter().isPresent();
    if (compared && sign < 0) {
      return TimeReading.date(SpanRules.yearBefore(scene.quarter().orElseThrow()));
    }
    return switch (letter(unit)) {
      case "D" -> TimeReading.day(now.plusDays(count));
      case "W" -> TimeReading.day(now.plusWeeks(count));
      case "M" ->
          unit.startsWith("quarter")
              ? TimeReading.date(Calendars.quarter(now.plusMonths(3L * count)))
              : TimeReading.date(Calendars.month(now.plusMonths(count)));
      case "Y" -> years(now, count, unit);
      case "TH" -> TimeReading.day(now.plusDays(count / 24));
      default -> TimeReading.day(now);
    };
  }

  private static TimeReading years(LocalDate now, int count, String unit) {
    if (unit.startsWith("decade")) {
      return TimeReading.date(Calendars.year(now.plusYears(10L * count)));
    }
    if (unit.startsWith("centur")) {
      return TimeReading.date(Calendars.year(now.plusYears(100L * count)).substring(0, 2));
    }
    return TimeReading.date(Calendars.year(now.plusYears(count)));
  }

  /** "the past two months": a length that ends on the day, or begins there. */
  private static TimeReading around(TimeScene scene) {
    String value = length(scene);
    OptionalInt number =
        TimeWords.number(scene.has("to") ? scene.words("to") : scene.words("number"));
    if (number.isEmpty()) {
      return TimeReading.duration(value);
    }
    return about(scene, value, number.getAsInt());
  }

  private static TimeReading around1(TimeScene scene) {
    return about(scene, value(1, scene.lower("unit")), 1);
  }

  private static TimeReading about(TimeScene scene, String value, int number) {
    boolean ahead = List.of("next", "coming", "following").contains(scene.lower("which"));
    LocalDate now = scene.published();
    LocalDate other = add(now, ahead ? number : -number, scene.lower("unit"));
    return TimeReading.duration(value, ahead ? new Period(now, other) : new Period(other, now));
  }

  private static LocalDate add(LocalDate day, int count, String unit) {
    if (unit.startsWith("decade")) {
      return day.plusYears(10L * count);
    }
    if (unit.startsWith("centur")) {
      return day.plusYears(100L * count);
    }
    return switch (letter(unit)) {
      case "D" -> day.plusDays(count);
      case "W" -> day.plusWeeks(unit.startsWith("fortnight") ? 2L * count : count);
      case "M" -> day.plusMonths(unit.startsWith("quarter") ? 3L * count : count);
      case "Y" -> day.plusYears(count);
      case "TH" -> day.plusDays(count / 24);
      default -> day;
    };
  }

  private LengthRules() {}
}
