package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rapporteur.fault.Fault;
import org.rapporteur.store.Record;
import org.rapporteur.store.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks through the record for what must not be. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Look through the whole record: texts against their digests, spans against the words that"
          + " they covered, rows against what they hang on, and the database itself. Prints a line"
          + " for each thing that is wrong, and exits with 5 if there is any.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur verify",
      "  rapporteur verify --record jdbc:postgresql://localhost/news"
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecordOption record;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Verified verified;
    try (Record opened = record.existing()) {
      verified = opened.verify(out::println);
    }
    out.flush();
    spec.commandLine()
        .getErr()
        .printf(
            "%d articles and %d statements looked through: %s%n",
            verified.articles(),
            verified.statements(),
            verified.findings() == 0 ? "all is well" : verified.findings() + " things are wrong");
    return verified.findings() == 0 ? 0 : Fault.DATA.exitCode();
  }
}
