package org.rapporteur.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the other end of the two outputs. The launcher finds out and hands it on in the
 * environment; without it, nothing is taken for a terminal.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns characters in a line, at least {@value #NARROWEST}
 */
record Terminal(boolean out, boolean err, int columns) {
  private static final int NARROWEST = 40;
  private static final int USUAL = 100;

  Terminal {
    columns = Math.max(NARROWEST, columns);
  }

  /** Reads RAPPORTEUR_TERMINAL ("out err") and COLUMNS. */
  static Terminal in(Map<String, String> environment) {
    String ends = environment.getOrDefault("RAPPORTEUR_TERMINAL", "");
    return new Terminal(
        ends.contains("out"), ends.contains("err"), columns(environment.get("COLUMNS")));
  }

  private static int columns(@Nullable String columns) {
    return columns != null && columns.matches("[1-9][0-9]{0,4}")
        ? Integer.parseInt(columns)
        : USUAL;
  }
}
