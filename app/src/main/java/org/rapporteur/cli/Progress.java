package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error where that is a terminal, and nothing where it is not. */
final class Progress implements AutoCloseable {
  private final PrintWriter err;
  private final @Nullable ProgressBar bar;

  private Progress(PrintWriter err, @Nullable ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  /**
   * Progress over so many steps; a single step needs no bar.
   *
   * @param steps empty if their number is not known yet
   */
  static Progress of(Terminal terminal, PrintWriter err, String task, OptionalInt steps) {
    if (!terminal.err() || steps.equals(OptionalInt.of(1))) {
      return new Progress(err, null);
    }
    var consumer =
        new DelegatingProgressBarConsumer(
            line -> {
              err.print("\r" + line);
              err.flush();
            },
            terminal.columns() - 1);
    return new Progress(
        err,
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps.orElse(-1)) // -1: without a share and a time left
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .showSpeed()
            .setConsumer(consumer)
            .build());
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Prints a line for people without tearing the bar apart. */
  void say(String line) {
    if (bar != null) {
      err.print("\r\u001b[K");
    }
    err.println(line);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.println();
    }
  }
}
