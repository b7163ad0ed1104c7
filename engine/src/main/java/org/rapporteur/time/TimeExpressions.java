package org.rapporteur.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds expressions of time in English text and resolves them against the day of publication, by a
 * grammar of our own: of the forms that fit at a place the longest counts. A weekday without a year
 * or month is the last one unless the verb nearest to it looks ahead; a day of a month is the
 * nearest that its verb allows. Weeks begin on Monday, as in ISO 8601. Thread-safe.
 */
public final class TimeExpressions {
  private static final List<TimeRule> RULES =
      Stream.of(DayRules.RULES, SpanRules.RULES, LengthRules.RULES, VagueRules.RULES)
          .flatMap(List::stream)
          .toList();

  /** A word without which no form fits: where none is near, no form need be tried. */
  private static final Pattern TIME_WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
              + "|seconds|minute|hour|day|night|week|fortnight|month|quarter|period|year|decade|centur"
              + "|spring|summer|fall|autumn|winter|morning|afternoon|evening|noon|mid|today|yesterday|tomorrow|tonight|overnight|christmas|new"
              + " year|halloween|thanksgiving|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|nineteen|(?:the"
              + " year )?two thousand|\\d{4}|\\d{1,2}[/:.]\\d|\\d{1,2}"
              + " ?[ap]\\.?m|[’']\\d0|now|current|present|moment|this|recent|late|previous|former|past|long"
              + " ago|soon|shortly|future|near|short|one"
              + " day|some|daily|weekly|monthly|annual|hourly|nightly|a while|a later)",
          Pattern.CASE_INSENSITIVE);

  private static final int FARTHEST = 60; // characters from a form's beginning to its word of time

  private static final int FAR_DAYS = 1111; // no whole weeks, months or years

  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");

  /** The expressions of all paragraphs, in reading order, not overlapping. */
  public static List<TimeExpression> find(StructuredText text, LocalDate published) {
    var found = new ArrayList<TimeExpression>();
    for (Paragraph paragraph : text.paragraphs()) {
      for (Sentence sentence : paragraph.sentences()) {
        sentence(text.text(), sentence.span(), published, found);
      }
    }
    return List.copyOf(found);
  }

  /** The expressions of one sentence, in reading order, not overlapping. */
  public static List<TimeExpression> find(String text, Span sentence, LocalDate published) {
    var found = new ArrayList<TimeExpression>();
    sentence(text, sentence, published, found);
    return List.copyOf(found);
  }

  /**
   * Whether an expression that was found in the sentence means the same days whatever the day of
   * publication: "on 9 July 2024", but not "on Tuesday".
   */
  public static boolean isTiedToNone(
      String text, Span sentence, TimeExpression expression, LocalDate published) {
    return find(text, sentence, published.minusDays(FAR_DAYS)).stream()
        .anyMatch(e -> e.span().equals(expression.span()) && e.days().equals(expression.days()));
  }

  private static void sentence(
      String text, Span sentence, LocalDate published, List<TimeExpression> found) {
    Matcher word = TIME_WORD.matcher(text).useTransparentBounds(true);
    int at = sentence.start();
    int near = -1;
    while (at < sentence.end()) {
      if (near < at) {
        if (!word.region(at, sentence.end()).find()) {
          return;
        }
        near = word.start();
        at = Math.max(at, near - FARTHEST);
      }
      if (!opensWord(text, at)) {
        at++;
        continue;
      }
      Optional<TimeExpression> next = longest(text, sentence, at, published, found);
      next.ifPresent(found::add);
      at = next.map(e -> e.span().end()).orElse(at + 1);
    }
  }

  private static boolean opensWord(String text, int at) {
    return (Character.isLetterOrDigit(text.charAt(at)) || isApostrophe(text.charAt(at)))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static Optional<TimeExpression> longest(
      String text, Span sentence, int at, LocalDate published, List<TimeExpression> before) {
    Optional<TimeExpression> longest = Optional.empty();
    for (TimeRule rule : RULES) {
      Matcher match = rule.form().matcher(text).region(at, sentence.end());
      match.useTransparentBounds(true).useAnchoringBounds(false);
      if (!match.lookingAt() || match.end() <= longest.map(e -> e.span().end()).orElse(at)) {
        continue;
      }
      int end = match.end();
      var scene = new TimeScene(text, sentence, match, published, quarter(before));
      Optional<TimeExpression> read =
          rule.reading()
              .apply(scene)
              .map(r -> new TimeExpression(new Span(at, end), r.kind(), r.value(), r.days()));
      longest = read.isPresent() ? read : longest;
    }
    return longest;
  }

  /** The quarter spoken of last. */
  private static Optional<String> quarter(List<TimeExpression> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (QUARTER.matcher(before.get(i).value()).matches()) {
        return Optional.of(before.get(i).value());
      }
    }
    return Optional.empty();
  }

  private TimeExpressions() {}
}
