package org.rapporteur.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.time.EarlierTime;
import org.rapporteur.time.Period;
import org.rapporteur.time.TimeExpression;
import org.rapporteur.time.TimeExpression.Kind;
import org.rapporteur.time.TimeExpressions;

/**
 * When something was said, from the cue's sentence: the time nearest to the cue that is no part of
 * what was said, of whom said it, or of a quotation, and does not lie ahead. What reaches beyond
 * the day of publication ends on it.
 */
final class DaysOfSpeech {
  private static final Pattern BREAK = Pattern.compile("[;—–]");
  private static final int FARTHEST = 120; // characters between the cue and the time

  private final StructuredText text;
  private final LocalDate published;
  private final boolean inferred;
  private final List<Span> contents;

  /**
   * @param contents the contents of all attributions
   */
  DaysOfSpeech(StructuredText text, Publication published, List<Span> contents) {
    this.text = text;
    this.published = published.date();
    this.inferred = published.from() == Publication.From.INFERRED;
    this.contents = contents;
  }

  /** Empty if the sentence does not tell. */
  Optional<Period> of(Span sentence, Attribution attribution) {
    return attribution
        .cue()
        .flatMap(
            cue ->
                TimeExpressions.find(text.text(), sentence, published).stream()
                    .filter(e -> e.kind() == Kind.DATE || e.kind() == Kind.TIME)
                    .filter(e -> isOfSpeech(e.span(), cue, attribution))
                    .filter(e -> e.days().filter(d -> !d.from().isAfter(published)).isPresent())
                    .min(Comparator.comparingInt(e -> distance(e.span(), cue)))
                    .flatMap(e -> e.days().map(days -> ended(days, isInferred(sentence, e))))
                    .or(() -> before(sentence, cue, attribution)));
  }

  /** "At the time X said": the time told before. */
  private Optional<Period> before(Span sentence, Span cue, Attribution attribution) {
    return EarlierTime.in(text, sentence, published, w -> isOfSpeech(w, cue, attribution))
        .flatMap(TimeExpression::days)
        .map(days -> ended(days, inferred));
  }

  private boolean isInferred(Span sentence, TimeExpression time) {
    return inferred && !TimeExpressions.isTiedToNone(text.text(), sentence, time, published);
  }

  private Period ended(Period days, boolean counted) {
    LocalDate to = days.to().isAfter(published) ? published : days.to();
    return new Period(days.from(), to, counted);
  }

  private boolean isOfSpeech(Span time, Span cue, Attribution attribution) {
    return isOutside(time, attribution)
        && isOfTheClause(time, cue)
        && distance(time, cue) <= FARTHEST;
  }

  /** Not "this week's gathering", and not beyond a dash or semicolon. */
  private boolean isOfTheClause(Span time, Span cue) {
    String after =
        text.text().substring(time.end(), Math.min(time.end() + 2, text.text().length()));
    if (after.startsWith("’") || after.startsWith("'")) {
      return false;
    }
    int from = Math.min(time.end(), cue.end());
    int to = Math.max(time.start(), cue.start());
    return from >= to || !BREAK.matcher(text.text().substring(from, to)).find();
  }

  private boolean isOutside(Span time, Attribution attribution) {
    return contents.stream().noneMatch(time::overlaps)
        && attribution.source().filter(time::overlaps).isEmpty()
        && text.quotations().stream().noneMatch(q -> q.outer().overlaps(time));
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }
}
