package org.rapporteur.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.Accounts;
import org.rapporteur.store.ApiToken;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import org.rapporteur.web.Secret;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes, lists and takes back the tokens by which programs act for an account. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Make a token by which a program acts for an account, and print it: the record keeps no more"
          + " than its digest, so it is never seen again. Programs send it as 'Authorization:"
          + " Bearer TOKEN'.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  rapporteur account token ann --for \"nightly export\" > token.txt",
      "  rapporteur account token ann --list"
    })
final class AccountTokenCommand implements Callable<Integer> {
  /** What is to be done; one of them. */
  private static final class Task {
    @Option(
        names = "--for",
        required = true,
        paramLabel = "PURPOSE",
        description = "Make a token; this says what it is for.")
    private @Nullable String purpose;

    @Option(names = "--list", required = true, description = "List the account's tokens.")
    private boolean list;

    @Option(
        names = "--revoke",
        required = true,
        paramLabel = "NUMBER",
        description = "Take back the token that has this number in the list.")
    private @Nullable Long revoked;
  }

  @Spec private CommandSpec spec;
  @Mixin private RecordOption record;

  @Parameters(paramLabel = "NAME", description = "The account.")
  private String name;

  @ArgGroup(multiplicity = "1")
  private Task task = new Task();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description =
          "The most that a new token may do, no more than its account may. Without it: reader.")
  private Role role;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Record opened = record.existing()) {
      Accounts accounts = opened.accounts();
      if (task.purpose != null) {
        Secret token = Secret.token();
        accounts.addToken(name, task.purpose, token.digest(), role);
        out.println(token.value());
      } else if (task.revoked != null) {
        accounts.revoke(name, task.revoked);
        spec.commandLine().getErr().printf("token %d revoked%n", task.revoked);
      } else if (task.list) {
        accounts.tokens(name).forEach(token -> out.println(line(token)));
      }
    }
    out.flush();
    return 0;
  }

  private static String line(ApiToken token) {
    return String.join(
        "\t",
        String.valueOf(token.id()),
        token.label(),
        token.role().name().toLowerCase(Locale.ROOT),
        token.added().toString(),
        token.used().map(Instant::toString).orElse("never used"));
  }
}
