package org.rapporteur.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English words of time and number, and what they mean. */
final class TimeWords {
  static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept\\.|Sep\\.|Oct\\.|Nov\\.|Dec\\.)";
  static final String WEEKDAY =
      "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
          + "|Mon\\.|Tues\\.|Wed\\.|Thurs\\.|Fri\\.|Sat\\.|Sun\\.)";
  static final String UNIT =
      "(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century)";
  static final String UNITS =
      "(?:seconds|minutes|hours|days|nights|weeks|weekends|fortnights|months|quarters|years|decades"
          + "|centuries|summers|winters)";
  static final String SEASON = "(?:spring|summer|fall|autumn|winter)";
  static final String PART =
      "(?:morning|afternoon|evening|night|midday|noon|midnight|lunchtime|dawn|dusk)";
  static final String ORDINAL =
      "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|1st|2nd|3rd|4th)";

  private static final String ONES =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

  /** A number in words or digits, or one that is left open ("several"). */
  static final String NUMBER =
      "(?:\\d{1,4} 1/2|\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?|(?:(?:"
          + TENS
          + ")[- ](?:"
          + ONES
          + ")|"
          + TENS
          + "|"
          + ONES
          + ")(?: (?:hundred|thousand))?|a hundred|a thousand|a dozen|a couple of|a couple|a few|a"
          + " number of|an?|several|many|some|few|couple of|dozens of|hundreds of)";

  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Pattern HALF = Pattern.compile("(\\d+) 1/2");

  static {
    String[] ones = ONES.split("\\|");
    String[] tens = TENS.split("\\|");
    for (int i = 0; i < ones.length; i++) {
      NUMBERS.put(ones[i], i + 1);
    }
    for (int t = 0; t < tens.length; t++) {
      NUMBERS.put(tens[t], 10 * (t + 2));
      for (int i = 0; i < 9; i++) {
        NUMBERS.put(tens[t] + " " + ones[i], 10 * (t + 2) + i + 1);
      }
    }
    NUMBERS.putAll(
        Map.of(
            "a",
            1,
            "an",
            1,
            "a couple",
            2,
            "a couple of",
            2,
            "couple of",
            2,
            "a dozen",
            12,
            "a hundred",
            100,
            "a thousand",
            1000));
  }

  /** The month of a name or an abbreviation. */
  static Month month(String word) {
    String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month;
      }
    }
    throw new IllegalArgumentException("not a month: " + word);
  }

  static DayOfWeek weekday(String word) {
    String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(start)) {
        return day;
      }
    }
    throw new IllegalArgumentException("not a day of the week: " + word);
  }

  /** The whole number that the words say; empty if they leave it open: "several". */
  static OptionalInt number(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replace('-', ' ').replace(",", "").strip();
    Matcher half = HALF.matcher(plain);
    if (half.matches()) {
      return OptionalInt.of(Integer.parseInt(half.group(1)));
    }
    if (plain.matches("\\d+")) {
      return OptionalInt.of(Integer.parseInt(plain));
    }
    int times = plain.endsWith(" hundred") ? 100 : plain.endsWith(" thousand") ? 1000 : 1;
    Integer number = NUMBERS.get(times == 1 ? plain : plain.substring(0, plain.lastIndexOf(' ')));
    if (number == null) {
      number = NUMBERS.get(plain);
      times = 1;
    }
    return number == null ? OptionalInt.empty() : OptionalInt.of(number * times);
  }

  /** 1 for "first" and "1st"; -1 for "last". */
  static int ordinal(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (plain.equals("last")) {
      return -1;
    }
    return Character.isDigit(plain.charAt(0))
        ? Character.digit(plain.charAt(0), 10)
        : ORDINALS.indexOf(plain) + 1;
  }

  /** The letter of a season: "2024-SU". */
  static String season(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "spring" -> "SP";
      case "summer" -> "SU";
      case "fall", "autumn" -> "FA";
      case "winter" -> "WI";
      default -> throw new IllegalArgumentException("not a season: " + word);
    };
  }

  /** The letters of a part of the day: "TEV". */
  static String part(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "morning", "dawn" -> "TMO";
      case "afternoon", "lunchtime" -> "TAF";
      case "evening", "dusk" -> "TEV";
      case "noon", "midday" -> "T12:00";
      case "midnight" -> "T24:00";
      default -> "TNI";
    };
  }

  private TimeWords() {}
}
