package org.rapporteur.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Publication;
import org.rapporteur.article.Publication.From;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/**
 * Readings without models: in a text such as {@code "{We shall sign,} [Ewa Grodzka] <said>."}, what
 * stands in braces is content, in brackets the source, in angle brackets the cue. Each brace begins
 * a statement; the next bracket and angle bracket belong to it.
 */
public final class Readings {
  private static final Pattern MARKED = Pattern.compile("\\{([^}]*)}|\\[([^]]*)]|<([^>]*)>");

  public static Reading of(String id, String uri, String day, String marked) {
    return of(id, uri, Optional.of("The Meridian Courier"), day, marked);
  }

  public static Reading of(
      String id, String uri, Optional<String> site, String day, String marked) {
    String text = marked.replaceAll("[{}\\[\\]<>]", "");
    var article =
        new Article(
            new ArticleId(id),
            uri,
            Optional.of("Headline; with \"quotes\""),
            Optional.empty(),
            site,
            List.of("Ida Brandvold", "Meridian wire"),
            Optional.of("en"),
            day.isEmpty()
                ? Optional.empty()
                : Optional.of(new Publication(LocalDate.parse(day), From.META)),
            text,
            List.of(new Span(0, text.length())));
    return new Reading(
        article, Optional.of(statements(article, marked)), Optional.of(Proceedings.none()));
  }

  private static List<Statement> statements(Article article, String marked) {
    var statements = new ArrayList<Statement>();
    Matcher marks = MARKED.matcher(marked);
    Optional<Span> content = Optional.empty();
    Optional<Span> source = Optional.empty();
    int before = 0;
    while (marks.find()) {
      int start = marks.start() - before;
      var span = new Span(start, start + marks.group().length() - 2);
      before += 2;
      if (marks.group(1) != null) {
        content = Optional.of(span);
      } else if (marks.group(2) != null) {
        source = Optional.of(span);
      } else {
        statements.add(
            statement(article, statements.size() + 1, content.orElseThrow(), source, span));
      }
    }
    return statements;
  }

  private static Statement statement(
      Article article, int number, Span content, Optional<Span> source, Span cue) {
    var attribution =
        new Attribution(
            source,
            Optional.of(cue),
            List.of(content),
            Manner.DIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            0.1 + 0.7);
    String id = article.id() + "-" + number;
    return new Statement(
        id,
        attribution,
        source.map(span -> speaker(article, span.in(article.text()))),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("at a forum in Lagos"),
        Optional.empty(),
        0.5625,
        new Evidence(article.id().value(), article.textDigest(), List.of(content, cue)));
  }

  private static Speaker speaker(Article article, String name) {
    if (name.startsWith("a ")) {
      return new Speaker.Unnamed(
          article.id() + "/unnamed-1",
          Optional.of("diplomat"),
          Optional.of("Sweden"),
          OptionalInt.of(1),
          name,
          Resolution.DESCRIPTION);
    }
    if (name.startsWith("he")) {
      return new Speaker.Unknown(
          article.id() + "/unknown-1",
          List.of("Ewa Grodzka", "Hossam Tarabishi"),
          Optional.empty(),
          name,
          Resolution.NONE);
    }
    return new Speaker.Named(
        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        SpeakerType.PERSON,
        Optional.of(name),
        Optional.of("Foreign Minister"),
        Optional.of("Poland"),
        name,
        Resolution.NAME);
  }

  /** The same statement with all that a statement can have. */
  static Statement rich(Statement s) {
    return new Statement(
        s.id(),
        new Attribution(
            s.attribution().source(),
            s.attribution().cue(),
            s.attribution().content(),
            Manner.MIXED,
            Polarity.DENIES,
            OptionalInt.of(0),
            OptionalInt.of(3),
            1.0 / 3),
        s.speaker(),
        s.speaker().stream().toList(),
        Optional.of("other-1"),
        Optional.of("other-2"),
        Optional.of(
            new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 9), /* inferred= */ true)),
        s.occasion(),
        Optional.of("because \"talks\" go on; still"),
        2.0 / 3,
        s.evidence());
  }

  /** The same reading with other statements. */
  public static Reading with(Reading reading, List<Statement> statements) {
    return new Reading(reading.article(), Optional.of(statements), reading.proceedings());
  }

  /** The same reading with events, commitments and questions. */
  public static Reading with(Reading reading, Proceedings proceedings) {
    return new Reading(reading.article(), reading.statements(), Optional.of(proceedings));
  }

  private Readings() {}
}
