package org.rapporteur.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What one run of the real command line gave. */
record Run(int code, String out, String err) {
  /** The project's root folder. */
  static final Path PROJECT = Path.of(System.getProperty("rapporteur.project", ".."));

  static final Path SAMPLES = PROJECT.resolve("samples");

  static Run of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out), new PrintWriter(err, true)).execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }
}
