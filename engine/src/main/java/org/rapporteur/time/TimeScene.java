package org.rapporteur.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/** What a rule may look at: the words it fits, the sentence about them, and the days known. */
final class TimeScene {
  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:(?<future>will|would|shall|plans? to|planned to|expected to|expects?"
              + " to|scheduled|due|upcoming|(?:is|are|was|were|be) to|going to|set"
              + " to|slated|effective|payable|'ll|’ll)"
              + "|(?<past>said|says|told|was|were|had|did|has|have|began|fell|rose|came|went|took|made|gave|met|won|lost|left|held|ran|died|\\p{L}{2,}ed))\\b");
  private static final Pattern PASSIVE =
      Pattern.compile(".*\\b(?:be|will|would|to)(?: \\p{L}+ly)? $");

  /** Whether the words speak of what was or will be. */
  enum Tense {
    PAST,
    FUTURE,
    UNTOLD
  }

  private final String text;
  private final Span sentence;
  private final Matcher match;
  private final LocalDate published;
  private final Optional<String> quarter;

  /**
   * @param published the day from which the words look
   * @param quarter the quarter spoken of last: "1989-Q3"
   */
  TimeScene(
      String text, Span sentence, Matcher match, LocalDate published, Optional<String> quarter) {
    this.text = text;
    this.sentence = sentence;
    this.match = match;
    this.published = published;
    this.quarter = quarter;
  }

  LocalDate published() {
    return published;
  }

  Optional<String> quarter() {
    return quarter;
  }

  /** The words of a group in lower case; empty if the group is not there. */
  String lower(String group) {
    String words = match.group(group);
    return words == null ? "" : words.toLowerCase(Locale.ROOT);
  }

  boolean has(String group) {
    return match.group(group) != null;
  }

  String words(String group) {
    String words = match.group(group);
    return words == null ? "" : words;
  }

  int number(String group) {
    return Integer.parseInt(words(group));
  }

  /** The words of the sentence before the expression, in lower case. */
  String before() {
    return text.substring(sentence.start(), match.start()).toLowerCase(Locale.ROOT);
  }

  /** The words of the sentence after it, in lower case. */
  String after() {
    return text.substring(match.end(), Math.max(match.end(), sentence.end()))
        .toLowerCase(Locale.ROOT);
  }

  /** Whether the word just before is one of these, given as alternatives. */
  boolean follows(String alternatives) {
    return Pattern.compile("(?:^|.*[^\\p{L}])(?:" + alternatives + ") $", Pattern.DOTALL)
        .matcher(before())
        .matches();
  }

  /** The tense of the verb nearest to the expression. */
  Tense tense() {
    Tense nearest = Tense.UNTOLD;
    int least = Integer.MAX_VALUE;
    Matcher verb = VERB.matcher(text).region(sentence.start(), sentence.end());
    while (verb.find()) {
      int distance =
          verb.end() <= match.start()
              ? match.start() - verb.end()
              : 2 * Math.max(0, verb.start() - match.end());
      boolean future =
          verb.group("future") != null
              || PASSIVE.matcher(text.substring(sentence.start(), verb.start())).matches();
      if (distance < least) {
        least = distance;
        nearest = future ? Tense.FUTURE : Tense.PAST;
      }
    }
    return nearest;
  }
}
