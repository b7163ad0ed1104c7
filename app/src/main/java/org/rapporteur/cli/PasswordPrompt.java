package org.rapporteur.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** Asks for a new password: unseen and twice on a terminal, else on one line of standard input. */
final class PasswordPrompt {
  private static final int LONGEST_LINE = 4096;

  /**
   * @throws RapporteurException {@link Fault#REQUEST} if there is none, or two that differ
   */
  @SuppressWarnings("SystemConsoleNull") // where it is not null, a pipe answers once
  static String ask(String account) {
    @Nullable Console console = System.console();
    if (console == null) {
      return line(System.in);
    }
    char[] first = console.readPassword("New password of %s: ", account);
    char[] second = console.readPassword("Once more: ");
    if (first == null || (second != null && !Arrays.equals(first, second))) {
      throw new RapporteurException(Fault.REQUEST, "the two passwords differ; nothing is changed");
    }
    return String.valueOf(first);
  }

  /** Reads no further than the line's end, so that what stands behind it is left to others. */
  private static String line(InputStream in) {
    try {
      var bytes = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0 && b != '\n' && bytes.size() < LONGEST_LINE; b = in.read()) {
        bytes.write(b);
      }
      String line = bytes.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
      if (line.isEmpty()) {
        throw new RapporteurException(
            Fault.REQUEST, "expected the new password on standard input, or a terminal");
      }
      return line;
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, "standard input cannot be read", e);
    }
  }

  private PasswordPrompt() {}
}
