package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons with the name of Sample are invented. */
class AccountCommandTest {
  private static final String PASSWORD = "seven grey herons";

  @TempDir private Path folder;

  private Run account(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      return Run.of(
          Stream.of(
                  Stream.of("account"),
                  Stream.of(arguments),
                  Stream.of("--record", folder.resolve("a.db").toString()))
              .flatMap(all -> all)
              .toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void accountsAreMadeListedChangedAndRemoved() {
    assertThat(account(PASSWORD + "\n", "add", "ann", "--role", "admin").err())
        .isEqualTo("account ann, admin\n");
    assertThat(account(PASSWORD + "\r\n", "add", "Bea Sample").code()).isZero();
    assertThat(account("", "role", "bea sample", "coder").code()).isZero();
    assertThat(account("other " + PASSWORD, "password", "bea sample").code()).isZero();
    assertThat(account("", "disable", "bea sample").code()).isZero();

    assertThat(account("", "list").out())
        .matches("ann\tadmin\tactive\t[-\\d]{10}\nBea Sample\tcoder\tdisabled\t[-\\d]{10}\n");
    assertThat(account("", "remove", "bea sample").code()).isEqualTo(2);
    assertThat(account("", "enable", "bea sample").code()).isZero();
    assertThat(account("", "remove", "bea sample", "--yes").code()).isZero();
    assertThat(account("", "list").out()).startsWith("ann\t").doesNotContain("Bea");
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "add bea    | short pass        | 2 | a password has 12 to 200 characters",
        "add bea    | aaaaaaaaaaaaaaaaa | 2 | easily guessed",
        "add bea    | ''                | 2 | expected the new password on standard input",
        "add ANN    | seven grey herons | 4 | there is such an account",
        "add <b>    | seven grey herons | 2 | the name of an account",
        "add bea --role god | x         | 2 | --role",
        "password x | seven grey herons | 3 | no such account",
        "disable ann | ''                | 4 | is the last admin",
        "token ann --for x --role admin --list | '' | 2 | mutually exclusive",
        "token x --for y | ''           | 3 | no such account",
        "token ann --revoke 99 | ''     | 3 | no such token",
      })
  void whatCannotBeIsSaid(String arguments, String input, int code, String why) {
    account(PASSWORD, "add", "ann", "--role", "admin");

    Run run = account(input, arguments.split(" "));

    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(why);
  }

  @Test
  void aTokenIsShownOnceAndTheRecordHoldsNeitherItNorThePassword() throws IOException {
    account(PASSWORD, "add", "ann", "--role", "coder");

    String token = account("", "token", "ann", "--for", "export").out().strip();

    assertThat(token).matches("rap_[A-Za-z0-9_-]{43}");
    assertThat(account("", "token", "ann", "--list").out())
        .startsWith("1\texport\treader\t")
        .endsWith("\tnever used\n");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .doesNotContain(token, token.substring(4), PASSWORD);
      }
    }
    assertThat(account("", "token", "ann", "--revoke", "1").code()).isZero();
    assertThat(account("", "token", "ann", "--list").out()).isEmpty();
  }
}
