package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.export.StatementWriter;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.Reach;
import org.rapporteur.store.StoredStatement;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Statements as a table for people: when, who, said what, how, where. */
final class StatementTable implements StatementWriter {
  private static final int WHEN = 11;
  private static final int HOW = 14;

  private final PrintWriter out;
  private final ColorScheme colors;
  private final int columns;
  private boolean begun;

  /**
   * @param columns characters in a line
   */
  StatementTable(PrintWriter out, ColorScheme colors, int columns) {
    this.out = out;
    this.colors = colors;
    this.columns = columns;
  }

  @Override
  public void write(StoredStatement stored, Reach reach) {
    if (!begun) {
      row(
          styled("WHEN", Style.underline),
          styled("WHO", Style.underline),
          styled("SAID WHAT", Style.underline),
          styled("HOW", Style.underline),
          styled("WHERE", Style.underline));
      begun = true;
    }
    Statement statement = stored.statement();
    row(
        styled(when(stored), Style.faint),
        styled(who(statement), Style.bold),
        styled(String.join(" … ", stored.content())),
        styled(how(stored), Style.faint),
        styled(where(stored, reach), Style.faint));
  }

  private static String when(StoredStatement stored) {
    String day = stored.day().map(Object::toString).orElse("undated");
    return stored.hasInferredDay() ? day + " (inferred)" : day;
  }

  private static String who(Statement statement) {
    String names =
        Stream.concat(statement.speaker().stream(), statement.with().stream())
            .map(speaker -> speaker.name().orElse(speaker.label()))
            .collect(Collectors.joining(" and "));
    String affiliation =
        statement.speaker().flatMap(Speaker::affiliation).map(a -> " (" + a + ")").orElse("");
    return names.isEmpty() ? "(nobody named)" : names + affiliation;
  }

  private static String how(StoredStatement stored) {
    String manner = stored.statement().attribution().manner().name().toLowerCase(Locale.ROOT);
    return manner + stored.cue().map(cue -> ": " + cue).orElse("");
  }

  private static String where(StoredStatement stored, Reach reach) {
    String site = stored.article().site().orElse(stored.article().uri());
    return site + wide(reach).map(went -> " (" + went + ")").orElse("");
  }

  /** How far a statement and its article went, in words; empty where nobody else has either. */
  static Optional<String> wide(Reach reach) {
    var both = new ArrayList<String>();
    if (reach.appearances() > 1) {
      both.add("in " + reach.appearances() + " articles");
    }
    if (reach.copies() > 1) {
      both.add(copies(reach.copies()));
    }
    return both.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", both));
  }

  /** How many carry an article's text. */
  static String copies(int copies) {
    return "printed " + copies + " times";
  }

  /** Each row is a table of its own, so that all begin level. */
  private void row(Text... values) {
    int who = Math.min(28, columns / 5);
    int where = Math.min(24, columns / 6);
    TextTable table =
        TextTable.forColumns(
            colors,
            new Column(WHEN, 0, Overflow.WRAP),
            new Column(who, 1, Overflow.WRAP),
            new Column(columns - WHEN - who - HOW - where, 1, Overflow.WRAP),
            new Column(HOW, 1, Overflow.WRAP),
            new Column(where, 1, Overflow.WRAP));
    table.addEmptyRow();
    for (int column = 0; column < values.length; column++) {
      table.putValue(0, column, values[column]);
    }
    out.println(table.toString().stripTrailing());
  }

  /** Plain text, never mark-up; what could steer the terminal is shown, not sent. */
  private Text styled(String text, Style... styles) {
    String harmless = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    return colors.apply(harmless, List.of(styles));
  }

  @Override
  public void close() {
    if (!begun) {
      out.println("(no statements)");
    }
    out.flush();
  }
}
