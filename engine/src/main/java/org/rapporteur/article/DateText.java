package org.rapporteur.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a calendar date in a short text, in figures or words of many languages. Thread-safe. */
final class DateText {
  private static final int FIRST_YEAR = 1990; // before the web, so no page was published
  private static final int LAST_YEAR = 2099;

  /** Languages whose names of months are known; the names are the Java platform's (CLDR). */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "hr", "sl", "tr", "id", "ms", "ru", "uk", "bg", "sr", "el", "ar", "he", "fa", "hi",
          "et", "lv", "lt", "ca");

  private static final String YEAR = "((?:19|20)\\d{2})";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)" + YEAR + "(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(YEAR + "\\s?[年년]\\s{0,2}(\\d{1,2})\\s?[月월]\\s{0,2}(\\d{1,2})\\s?[日일]");
  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + "(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|η|ης)?[\\s-]{0,3}(?:de |of )?"
              + "(\\p{L}{3,14})\\.?,?[\\s-]{0,3}(?:de |del )?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(\\p{L}{3,14})\\.?\\s{0,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{0,3}" + YEAR + "(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "\\.?,?\\s{0,3}(\\p{L}{3,14})\\.?\\s{0,3}(\\d{1,2})(?!\\d)");

  private static final Map<String, Month> MONTHS = months();

  /** The first date in the text, tried form by form. */
  static Optional<LocalDate> find(String text) {
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      Optional<LocalDate> date = date(iso.group(1), iso.group(3), iso.group(4));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher eastAsian = EAST_ASIAN.matcher(text);
    if (eastAsian.find()) {
      return date(eastAsian.group(1), eastAsian.group(2), eastAsian.group(3));
    }
    return inWords(text, DAY_FIRST, 3, 2, 1)
        .or(() -> inWords(text, MONTH_FIRST, 3, 1, 2))
        .or(() -> inWords(text, YEAR_FIRST, 1, 2, 3))
        .or(() -> inFigures(text))
        .or(() -> compact(text));
  }

  private static Optional<LocalDate> inWords(
      String text, Pattern pattern, int year, int month, int day) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Month named = MONTHS.get(matcher.group(month).toLowerCase(Locale.ROOT));
      if (named != null) {
        Optional<LocalDate> date =
            date(matcher.group(year), Integer.toString(named.getValue()), matcher.group(day));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** Day first, as most of the world writes; month first where only that gives a date. */
  private static Optional<LocalDate> inFigures(String text) {
    Matcher matcher = FIGURES.matcher(text);
    while (matcher.find()) {
      String year = matcher.group(4);
      String first = matcher.group(1);
      String second = matcher.group(3);
      Optional<LocalDate> date = date(year, second, first).or(() -> date(year, first, second));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> compact(String text) {
    Matcher matcher = COMPACT.matcher(text);
    return matcher.find()
        ? date(matcher.group(1), matcher.group(2), matcher.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
          ? Optional.of(date)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February, or no date at all
    }
  }

  private static Map<String, Month> months() {
    var months = new HashMap<String, Month>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
            months.putIfAbsent(name, month);
          }
        }
      }
    }
    months.putIfAbsent("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private DateText() {}
}
