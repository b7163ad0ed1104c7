package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** The record as a table for people: who, said what, how, where. */
final class RecordTable implements ReadingWriter {
  private static final int HOW = 14;
  private static final int WHERE = 7;

  private final PrintWriter out;
  private final ColorScheme colors;
  private final int columns;

  /**
   * @param columns characters in a line
   */
  RecordTable(PrintWriter out, ColorScheme colors, int columns) {
    this.out = out;
    this.colors = colors;
    this.columns = columns;
  }

  @Override
  public void write(Reading reading) {
    Article article = reading.article();
    out.println(styled(article.title().orElse(article.uri()), Style.bold));
    out.println(styled(about(article), Style.faint));
    out.println();
    if (reading.statements().isEmpty()) {
      out.println("(statements are looked for in English articles only)");
    } else if (reading.statements().get().isEmpty()) {
      out.println("(nobody is quoted in this article)");
    } else {
      table(article, reading.statements().get());
    }
    reading.positions().filter(positions -> !positions.isEmpty()).ifPresent(this::positions);
    reading.proceedings().ifPresent(found -> proceedings(article, found));
    out.println();
  }

  private void positions(List<Position> positions) {
    out.println();
    for (String issue : positions.stream().map(Position::issue).distinct().toList()) {
      out.println(styled(issue, Style.underline));
      for (Position position : positions) {
        if (position.issue().equals(issue)) {
          String via = position.via().map(v -> ", through " + v).orElse("");
          String day = position.asOf().map(d -> ", " + d).orElse("");
          String basis =
              position.basis() == Judgement.Basis.SECOND_HAND ? ", by what others say" : "";
          out.println(
              styled("  " + position.stance() + "  ", Style.bold)
                  .concat(styled(position.actor().name() + via + day + basis)));
        }
      }
    }
  }

  private void proceedings(Article article, Proceedings found) {
    heading("Events", found.events().isEmpty());
    for (Event event : found.events()) {
      String planned = event.planned() ? " (planned)" : "";
      String recipients = event.recipients().isEmpty() ? "" : " → " + names(event.recipients());
      line(event.type() + planned, names(event.actors()) + recipients, article, event.what());
    }
    heading("Commitments", found.commitments().isEmpty());
    for (Commitment commitment : found.commitments()) {
      String by = commitment.by().map(day -> " by " + day).orElse("");
      line(names(commitment.actors()) + by, "", article, commitment.what());
    }
    heading("Open questions", found.questions().isEmpty());
    for (OpenQuestion question : found.questions()) {
      String who = question.askedBy().map(RecordTable::name).orElse("(nobody named)");
      line(who, "", article, question.what());
    }
  }

  private void heading(String words, boolean empty) {
    if (!empty) {
      out.println();
      out.println(styled(words, Style.underline));
    }
  }

  private void line(String first, String then, Article article, Span what) {
    String who = then.isEmpty() ? "" : then + ": ";
    out.println(
        styled("  " + first + "  ", Style.bold).concat(styled(who + what.in(article.text()))));
  }

  private static String names(List<Speaker> speakers) {
    return speakers.isEmpty()
        ? "somebody"
        : speakers.stream().map(RecordTable::name).collect(Collectors.joining(", "));
  }

  private void table(Article article, List<Statement> statements) {
    printRow(
        styled("WHO", Style.underline),
        styled("SAID WHAT", Style.underline),
        styled("HOW", Style.underline),
        styled("WHERE", Style.underline));
    for (Statement statement : statements) {
      printRow(
          who(statement),
          styled(what(article, statement)),
          styled(how(article, statement), Style.faint),
          styled(where(article, statement), Style.faint));
    }
  }

  /** Wraps the values side by side; each row is a table of its own, so that all begin level. */
  private void printRow(Text... values) {
    int who = Math.min(32, columns / 4);
    TextTable table =
        TextTable.forColumns(
            colors,
            new Column(who, 0, Overflow.WRAP),
            new Column(columns - who - HOW - WHERE, 1, Overflow.WRAP),
            new Column(HOW, 1, Overflow.WRAP),
            new Column(WHERE, 1, Overflow.WRAP));
    table.addEmptyRow();
    for (int column = 0; column < values.length; column++) {
      table.putValue(0, column, values[column]);
    }
    out.println(table.toString().stripTrailing());
  }

  private Text who(Statement statement) {
    if (statement.speaker().isEmpty()) {
      return styled("(nobody named)", Style.fg_yellow);
    }
    Speaker speaker = statement.speaker().get();
    String others =
        statement.with().stream().map(other -> " and " + name(other)).collect(Collectors.joining());
    String role =
        Stream.of(speaker.role(), speaker.affiliation())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    Style style = speaker.type() == SpeakerType.UNKNOWN ? Style.fg_yellow : Style.bold;
    Text who = styled(name(speaker) + others, style);
    return role.isEmpty() ? who : who.concat(styled(" (" + role + ")"));
  }

  private static String what(Article article, Statement statement) {
    return statement.attribution().content().stream()
        .map(span -> span.in(article.text()))
        .collect(Collectors.joining(" … "));
  }

  private static String how(Article article, Statement statement) {
    String manner = statement.attribution().manner().name().toLowerCase(Locale.ROOT);
    String cue =
        statement.attribution().cue().map(span -> ": " + span.in(article.text())).orElse("");
    boolean plain = statement.attribution().polarity() == Polarity.AFFIRMS;
    String polarity =
        plain ? "" : ", " + statement.attribution().polarity().name().toLowerCase(Locale.ROOT);
    return manner + polarity + cue;
  }

  /** The number of the body's paragraph, from 1. */
  private static String where(Article article, Statement statement) {
    Span content = statement.attribution().content().get(0);
    return IntStream.range(0, article.paragraphs().size())
        .filter(i -> article.paragraphs().get(i).overlaps(content))
        .mapToObj(i -> "¶" + (i + 1))
        .findFirst()
        .orElse("");
  }

  private static String about(Article article) {
    return Stream.of(
            article.site(),
            article.section(),
            article.published().map(published -> published.date().toString()),
            article.authors().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(String.join(", ", article.authors())),
            Optional.of(article.uri()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  private static String name(Speaker speaker) {
    boolean unknown = speaker.type() == SpeakerType.UNKNOWN;
    return speaker.name().orElse(unknown ? "unknown: " + speaker.label() : speaker.label());
  }

  /** Plain text, never mark-up; what could steer the terminal is shown, not sent. */
  private Text styled(String text, Style... styles) {
    String harmless = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    return colors.apply(harmless, List.of(styles));
  }

  @Override
  public void close() {
    out.flush();
  }
}
