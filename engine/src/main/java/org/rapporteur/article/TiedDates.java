package org.rapporteur.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days that an English text names, each with what ties it to the day of writing. */
final class TiedDates {
  private static final int MONTH = 31; // days

  /** Characters within which a dateline or a date line stands. */
  private static final int BEGINNING = 600;

  /** Characters looked at before and after a date, so that time grows with the text alone. */
  private static final int AROUND = 300;

  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final String WEEKDAY =
      "(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|r|rs|nes|ur)?(?:day)?\\.?,? )";
  private static final String MONTH_NAME =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
          + "(?:uary|ruary|ch|il|e|y|ust|tember|t|ober|ember)?\\.?";
  private static final String YEAR = "(?:,? ((?:19[5-9]|20\\d)\\d)(?!\\d))?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})" + WEEKDAY + "?" + MONTH_NAME + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + YEAR);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + WEEKDAY
              + "?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? "
              + MONTH_NAME
              + "(?! \\d{1,2}(?!\\d))"
              + YEAR);
  private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:199|20\\d)\\d(?!\\d)");

  private static final String CLOCK = "\\d{1,2}[:.]\\d{2} ?(?:[aApP]\\.?[mM]\\.?)?";
  private static final Pattern PLACE =
      Pattern.compile("\\p{Lu}[\\p{Lu} .'’/-]+(?:, \\p{Lu}[\\p{L}. ]{0,20})?,? \\(?");
  private static final Pattern DASH =
      Pattern.compile("^\\)?(?:\\.(?= [\\p{Lu}“\"])|\\.?(?: \\([\\p{L} ]{2,20}\\))? ?[—–-])");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:.*[|·•] ?)?(?i:(?:last |first )?(?:updated|published|posted|modified)"
              + "(?: on| at)?:? )(?:"
              + CLOCK
              + "(?: \\p{Lu}{2,4})?,? (?:on )?)?");
  private static final Pattern TODAY = Pattern.compile("(?i:\\btoday(?:,| is| \\()) ?$");
  private static final Pattern HANDLE = Pattern.compile("(?:\\(@\\w+\\) |tweet-date=\")$");
  private static final Pattern STAMP = Pattern.compile("^,? ?(?:at )?" + CLOCK);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”’)]* (?=\\p{Lu})|\n");
  private static final Pattern NEAR =
      Pattern.compile("(?i:\\b(?:this (?:week|morning|afternoon|evening)|yesterday|tonight)\\b)");
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i:\\b(?:will|would|shall|next|coming|upcoming|until|by|before|starting|scheduled|due"
              + "|planned|plans?|set (?:to|for)|expected|deadline|(?:is|are) to)\\b)");
  private static final Pattern BACK =
      Pattern.compile(
          "(?i:\\b(?:since|after|back (?:on|in)|born|dated|history|ago|anniversary"
              + "|remember\\w*)\\b)");

  /** What ties a date to the day of writing, the strongest first. */
  enum Tie {
    /** It stands as the date of the writing: dateline, date line, "Updated", "today, July 10". */
    DATELINE,
    /** It is told with its weekday, as what happened. */
    WEEKDAY,
    /** It stands beside "this week" or "yesterday", as what happened. */
    NEAR,
    /** It signs a post, or has a time of day, as in a live blog. */
    POST,
    /** None: it may be still to come. */
    AHEAD,
    /** None: a day that the text speaks of. */
    NONE
  }

  /** A day in the text. */
  record Seen(LocalDate day, Tie tie) {}

  /** A date as written; weekday and year are empty where they are not. */
  private record Written(int from, int to, String weekday, String month, int day, String year) {}

  private final String text;
  private final List<Written> written;
  private final Set<Integer> years;
  private final List<LocalDate> full;

  private TiedDates(String text) {
    this.text = text;
    written = List.copyOf(written(text));
    years =
        ANY_YEAR
            .matcher(text)
            .results()
            .flatMap(year -> IntStream.rangeClosed(0, 1).mapToObj(n -> number(year.group()) + n))
            .collect(Collectors.toUnmodifiableSet());
    full =
        written.stream()
            .filter(w -> !w.year().isEmpty())
            .flatMap(w -> day(w, number(w.year())).stream())
            .toList();
  }

  /** In reading order by form; dates whose year cannot be told are left out. */
  static List<Seen> in(String text) {
    var dates = new TiedDates(text);
    return dates.written.stream().flatMap(w -> dates.seen(w).stream()).toList();
  }

  private Optional<Seen> seen(Written date) {
    Tie tie = tie(date);
    return day(date, tie).map(day -> new Seen(day, tie));
  }

  /**
   * The day; without a year that of the only year that its weekday, or a full date close by,
   * allows.
   */
  private Optional<LocalDate> day(Written date, Tie tie) {
    if (!date.year().isEmpty()) {
      return day(date, number(date.year()));
    }
    if (date.weekday().isEmpty() && tie != Tie.DATELINE) {
      return Optional.empty();
    }
    List<LocalDate> days =
        years.stream()
            .flatMap(year -> day(date, year).stream())
            .filter(day -> !date.weekday().isEmpty() || nearFull(day))
            .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  private boolean nearFull(LocalDate day) {
    return full.stream().anyMatch(f -> Math.abs(ChronoUnit.DAYS.between(f, day)) <= MONTH);
  }

  private Tie tie(Written date) {
    String before = text.substring(Math.max(0, date.from() - AROUND), date.from());
    String line = before.substring(before.lastIndexOf('\n') + 1);
    String rest = text.substring(date.to(), Math.min(text.length(), date.to() + MONTH));
    boolean beginning = date.from() < BEGINNING;
    boolean alone = line.isBlank() && (rest.isEmpty() || rest.startsWith("\n"));
    boolean dateline = PLACE.matcher(line).matches() && DASH.matcher(rest).find();
    if ((beginning && (alone || dateline))
        || LABEL.matcher(line).matches()
        || TODAY.matcher(line).find()) {
      return Tie.DATELINE;
    }
    if (HANDLE.matcher(line).find() || STAMP.matcher(rest).find()) {
      return Tie.POST;
    }
    String sentence = sentence(date);
    if (AHEAD.matcher(sentence).find()) {
      return Tie.AHEAD;
    }
    if (BACK.matcher(sentence).find()) {
      return Tie.NONE;
    }
    if (!date.weekday().isEmpty()) {
      return Tie.WEEKDAY;
    }
    return NEAR.matcher(sentence).find() ? Tie.NEAR : Tie.NONE;
  }

  private String sentence(Written date) {
    int from = Math.max(0, date.from() - AROUND);
    int to = Math.min(text.length(), date.to() + AROUND);
    Matcher end = SENTENCE_END.matcher(text).region(from, to);
    while (end.find()) {
      if (end.start() >= date.to()) {
        return text.substring(from, end.start());
      }
      if (end.end() <= date.from()) {
        from = end.end();
      }
    }
    return text.substring(from, to);
  }

  private static List<Written> written(String text) {
    List<Written> written =
        MONTH_FIRST.matcher(text).results().map(m -> written(m, 2, 3)).collect(Collectors.toList());
    DAY_FIRST.matcher(text).results().map(m -> written(m, 3, 2)).forEach(written::add);
    return written;
  }

  private static Written written(MatchResult match, int month, int day) {
    return new Written(
        match.start(),
        match.end(),
        or(match.group(1)),
        match.group(month),
        number(match.group(day)),
        or(match.group(4)));
  }

  /** The day of that year, unless there is none or it is another weekday. */
  private static Optional<LocalDate> day(Written date, int year) {
    try {
      LocalDate day = LocalDate.of(year, MONTHS.indexOf(date.month()) + 1, date.day());
      boolean agrees =
          date.weekday().isEmpty()
              || WEEKDAYS.get(day.getDayOfWeek().getValue() - 1).equals(date.weekday());
      return agrees ? Optional.of(day) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 June
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String or(@Nullable String group) {
    return group == null ? "" : group;
  }
}
