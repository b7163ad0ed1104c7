package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.rapporteur.export.Row;
import org.rapporteur.export.RowCsv;
import org.rapporteur.export.RowWriter;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Some columns of rows as a table for people. */
final class RowTable implements RowWriter {
  private final PrintWriter out;
  private final ColorScheme colors;
  private final int columns;
  private final List<Shown> shown;
  private final String nothing;
  private boolean begun;

  /**
   * A column that is shown.
   *
   * @param name the row's
   * @param share of the width, in hundredths
   */
  record Shown(String name, int share) {}

  /**
   * @param columns characters in a line
   * @param nothing what is said if there are no rows
   */
  RowTable(PrintWriter out, ColorScheme colors, int columns, List<Shown> shown, String nothing) {
    this.out = out;
    this.colors = colors;
    this.columns = columns;
    this.shown = List.copyOf(shown);
    this.nothing = nothing;
  }

  @Override
  public void write(Row row) {
    if (!begun) {
      print(
          shown.stream()
              .map(
                  s -> styled(s.name().replace('_', ' ').toUpperCase(Locale.ROOT), Style.underline))
              .toList());
      begun = true;
    }
    print(
        shown.stream()
            .map(s -> styled(RowCsv.cell(row.cells().getOrDefault(s.name(), ""))))
            .toList());
  }

  /** Each row is a table of its own, so that all begin level. */
  private void print(List<Text> values) {
    var widths = new Column[shown.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = new Column(columns * shown.get(i).share() / 100, i == 0 ? 0 : 1, Overflow.WRAP);
    }
    TextTable table = TextTable.forColumns(colors, widths);
    table.addEmptyRow();
    for (int i = 0; i < widths.length; i++) {
      table.putValue(0, i, values.get(i));
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
      out.println(nothing);
    }
    out.flush();
  }
}
