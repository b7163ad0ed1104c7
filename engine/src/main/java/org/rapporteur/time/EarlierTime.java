package org.rapporteur.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.time.TimeExpression.Kind;

/** Words that point back to a time told before: "at the time", "back then". Thread-safe. */
public final class EarlierTime {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\p{L})(?i:at (?:the|that) time|back then|(?:was|were|had|did|said|\\p{L}{2,}ed)"
              + " then(?=[,.;:—]))(?!\\p{L})(?! (?:of|when|that|the|there|it|a)\\b)");
  private static final int NEAREST = 2; // paragraphs, the own one counted, in which it is told

  /**
   * The first such words of a sentence with the time that they mean: the last date told before them
   * that is wholly past. Empty if there are none, or none was told shortly before.
   *
   * @param counts whether words at a place are the article's own, and of this clause
   */
  public static Optional<TimeExpression> in(
      StructuredText text, Span sentence, LocalDate published, Predicate<Span> counts) {
    Matcher words = WORDS.matcher(text.text()).region(sentence.start(), sentence.end());
    words.useTransparentBounds(true);
    while (words.find()) {
      var span = new Span(words.start(), words.end());
      if (counts.test(span)) {
        return lastBefore(text, span, published)
            .map(e -> new TimeExpression(span, e.kind(), e.value(), e.days()));
      }
    }
    return Optional.empty();
  }

  private static Optional<TimeExpression> lastBefore(
      StructuredText text, Span words, LocalDate published) {
    Optional<TimeExpression> last = Optional.empty();
    int own = 0;
    while (own < text.paragraphs().size() - 1
        && text.paragraphs().get(own).span().end() <= words.start()) {
      own++;
    }
    for (int at = Math.max(0, own - NEAREST + 1); at <= own; at++) {
      Paragraph paragraph = text.paragraphs().get(at);
      for (Sentence sentence : paragraph.sentences()) {
        for (TimeExpression e : TimeExpressions.find(text.text(), sentence.span(), published)) {
          boolean past =
              e.kind() == Kind.DATE && e.days().filter(d -> d.to().isBefore(published)).isPresent();
          boolean quoted = text.quotations().stream().anyMatch(q -> q.outer().overlaps(e.span()));
          if (past && !quoted && e.span().end() <= words.start()) {
            last = Optional.of(e);
          }
        }
      }
    }
    return last;
  }

  private EarlierTime() {}
}
